package mws4j.nn.safetensors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads exactly the JSON that a header may be: an object of tensors and a map of strings. Anything
 * else is refused where it occurs, so nothing can nest deeper than three levels.
 */
final class HeaderParser {
  /** What is wrong, and where in the header. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String problem) {
      super(problem);
    }
  }

  private final String text;
  private int at;

  private HeaderParser(String text) {
    this.text = text;
  }

  static Header parse(String text) throws Malformed {
    HeaderParser parser = new HeaderParser(text);
    if (!text.startsWith("{")) {
      throw parser.malformed("expected '{'");
    }
    Header header = parser.header();
    parser.skipSpace();
    if (parser.at != text.length()) {
      throw parser.malformed("text after the end of the header");
    }
    return header;
  }

  private Header header() throws Malformed {
    List<TensorInfo> tensors = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    expect('{');
    if (!accept('}')) {
      do {
        String name = newKey(names);
        if (name.equals(Header.METADATA)) {
          strings(metadata);
        } else {
          tensors.add(tensor(name));
        }
      } while (accept(','));
      expect('}');
    }
    return new Header(tensors, metadata);
  }

  private void strings(Map<String, String> into) throws Malformed {
    Set<String> keys = new LinkedHashSet<>();
    expect('{');
    if (accept('}')) {
      return;
    }
    do {
      into.put(newKey(keys), string());
    } while (accept(','));
    expect('}');
  }

  private TensorInfo tensor(String name) throws Malformed {
    TensorType type = null;
    List<Long> shape = null;
    List<Long> offsets = null;
    Set<String> keys = new LinkedHashSet<>();
    expect('{');
    do {
      String key = newKey(keys);
      switch (key) {
        case "dtype" -> type = type(name);
        case "shape" -> shape = numbers();
        case "data_offsets" -> offsets = numbers();
        default -> throw malformed("entry \"" + name + "\": unknown key \"" + key + "\"");
      }
    } while (accept(','));
    expect('}');
    if (type == null || shape == null || offsets == null) {
      throw malformed("entry \"" + name + "\": needs dtype, shape and data_offsets");
    }
    if (offsets.size() != 2) {
      throw malformed("entry \"" + name + "\": data_offsets must be two numbers");
    }
    return new TensorInfo(name, type, shape, offsets.get(0), offsets.get(1));
  }

  private TensorType type(String name) throws Malformed {
    String type = string();
    for (TensorType known : TensorType.values()) {
      if (known.name().equals(type)) {
        return known;
      }
    }
    throw malformed(
        "entry \""
            + name
            + "\": unknown dtype \""
            + type
            + "\", known are "
            + Arrays.toString(TensorType.values()));
  }

  private List<Long> numbers() throws Malformed {
    List<Long> numbers = new ArrayList<>();
    expect('[');
    if (accept(']')) {
      return numbers;
    }
    do {
      numbers.add(number());
    } while (accept(','));
    expect(']');
    return numbers;
  }

  /** A whole number, 0 or more, without leading zeros. */
  private long number() throws Malformed {
    skipSpace();
    int from = at;
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      int digit = text.charAt(at) - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw malformed("number too large");
      }
      value = 10 * value + digit;
      at++;
    }
    if (at == from || (text.charAt(from) == '0' && at > from + 1)) {
      at = from;
      throw malformed("expected a whole number");
    }
    return value;
  }

  private String newKey(Set<String> keys) throws Malformed {
    String key = string();
    if (!keys.add(key)) {
      throw malformed("duplicate name \"" + key + "\"");
    }
    expect(':');
    return key;
  }

  private String string() throws Malformed {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      char c = next("unterminated string");
      if (c == '"') {
        break;
      }
      if (c < ' ') {
        throw malformed("control character in a string");
      }
      value.append(c == '\\' ? escaped() : c);
    }
    requirePairs(value);
    return value.toString();
  }

  private char escaped() throws Malformed {
    char c = next("unterminated string");
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw malformed("unknown escape '\\" + c + "'");
    };
  }

  private char hexadecimal() throws Malformed {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = "0123456789abcdef".indexOf(Character.toLowerCase(next("unterminated string")));
      if (digit < 0) {
        throw malformed("expected a hexadecimal digit");
      }
      code = 16 * code + digit;
    }
    return (char) code;
  }

  private void requirePairs(CharSequence value) throws Malformed {
    if (value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw malformed("half a surrogate pair in a string");
    }
  }

  private char next(String problem) throws Malformed {
    if (at == text.length()) {
      throw malformed(problem);
    }
    return text.charAt(at++);
  }

  private boolean accept(char wanted) {
    skipSpace();
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) throws Malformed {
    if (!accept(wanted)) {
      throw malformed("expected '" + wanted + "'");
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Malformed malformed(String problem) {
    return new Malformed("bad header at offset " + at + ": " + problem);
  }
}
