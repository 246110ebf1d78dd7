package mws4j.nn.safetensors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.nn.json.JsonException;
import mws4j.nn.json.JsonScanner;

/**
 * Reads exactly the JSON that a header may be: an object of tensors and a map of strings. Anything
 * else is refused where it occurs, so nothing can nest deeper than three levels.
 */
final class HeaderParser {
  private final JsonScanner json;

  private HeaderParser(String text) {
    json = new JsonScanner(text);
  }

  static Header parse(String text) throws JsonException {
    HeaderParser parser = new HeaderParser(text);
    if (!text.startsWith("{")) {
      throw new JsonException("expected '{'", 0);
    }
    Header header = parser.header();
    if (!parser.json.atEnd()) {
      throw parser.json.malformed("text after the end of the header");
    }
    return header;
  }

  private Header header() throws JsonException {
    List<TensorInfo> tensors = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    json.expect('{');
    if (!json.accept('}')) {
      do {
        String name = json.newKey(names);
        if (name.equals(Header.METADATA)) {
          strings(metadata);
        } else {
          tensors.add(tensor(name));
        }
      } while (json.accept(','));
      json.expect('}');
    }
    return new Header(tensors, metadata);
  }

  private void strings(Map<String, String> into) throws JsonException {
    Set<String> keys = new LinkedHashSet<>();
    json.expect('{');
    if (json.accept('}')) {
      return;
    }
    do {
      into.put(json.newKey(keys), json.string());
    } while (json.accept(','));
    json.expect('}');
  }

  private TensorInfo tensor(String name) throws JsonException {
    TensorType type = null;
    List<Long> shape = null;
    List<Long> offsets = null;
    Set<String> keys = new LinkedHashSet<>();
    json.expect('{');
    do {
      String key = json.newKey(keys);
      switch (key) {
        case "dtype" -> type = type(name);
        case "shape" -> shape = numbers();
        case "data_offsets" -> offsets = numbers();
        default -> throw json.malformed("entry \"" + name + "\": unknown key \"" + key + "\"");
      }
    } while (json.accept(','));
    json.expect('}');
    if (type == null || shape == null || offsets == null) {
      throw json.malformed("entry \"" + name + "\": needs dtype, shape and data_offsets");
    }
    if (offsets.size() != 2) {
      throw json.malformed("entry \"" + name + "\": data_offsets must be two numbers");
    }
    return new TensorInfo(name, type, shape, offsets.get(0), offsets.get(1));
  }

  private TensorType type(String name) throws JsonException {
    String type = json.string();
    for (TensorType known : TensorType.values()) {
      if (known.name().equals(type)) {
        return known;
      }
    }
    throw json.malformed(
        "entry \""
            + name
            + "\": unknown dtype \""
            + type
            + "\", known are "
            + Arrays.toString(TensorType.values()));
  }

  private List<Long> numbers() throws JsonException {
    List<Long> numbers = new ArrayList<>();
    json.expect('[');
    if (json.accept(']')) {
      return numbers;
    }
    do {
      numbers.add(json.wholeNumber());
    } while (json.accept(','));
    json.expect(']');
    return numbers;
  }
}
