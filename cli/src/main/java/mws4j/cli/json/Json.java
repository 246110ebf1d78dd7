package mws4j.cli.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mws4j.domains.DataException;

/** The JSON of results and run folders: trees of Gson, printed in one way. */
public final class Json {
  private static final Gson LINE =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final Gson PRETTY =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

  private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

  /** In messages of Gson. */
  private static final Pattern PLACE = Pattern.compile("at line ([0-9]{1,9}) column ([0-9]{1,9})");

  private Json() {}

  /**
   * The tree of a value: a {@link View}, a map, a collection, a vector or matrix, a number, a truth
   * value; anything else as the string that it prints. An empty {@link Optional} is null. JSON has
   * no infinities, they become the strings {@code "-inf"} and {@code "inf"}, NaN becomes {@code
   * "nan"}.
   */
  public static JsonElement of(Object value) {
    if (value instanceof View view) {
      return view.toJson();
    }
    if (value instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((key, each) -> object.add(key.toString(), of(each)));
      return object;
    }
    if (value instanceof Collection<?> values) {
      JsonArray array = new JsonArray();
      values.forEach(each -> array.add(of(each)));
      return array;
    }
    if (value instanceof double[] vector) {
      return of(List.of(boxed(vector)));
    }
    if (value instanceof double[][] matrix) {
      return of(List.of(matrix));
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? of(optional.get()) : JsonNull.INSTANCE;
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return new JsonPrimitive(nonFinite(number));
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return value instanceof Boolean truth
        ? new JsonPrimitive(truth)
        : new JsonPrimitive(value.toString());
  }

  static String nonFinite(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  static Double[] boxed(double[] vector) {
    return Arrays.stream(vector).boxed().toArray(Double[]::new);
  }

  /** The document on one line. */
  public static String line(View document) {
    return LINE.toJson(document.toJson());
  }

  /** The document over several lines, for files that people read. */
  public static String pretty(View document) {
    return pretty(document.toJson());
  }

  /** The same of a tree. */
  public static String pretty(JsonElement document) {
    return PRETTY.toJson(document) + "\n";
  }

  /**
   * Reads a document that anybody may have written.
   *
   * @param source the name for error messages
   * @throws DataException if the text is not exactly one JSON document; says where
   */
  public static JsonElement parse(String text, String source) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement parsed = ELEMENTS.read(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return parsed;
      }
      throw DataException.in(source, "no valid JSON");
    } catch (IOException | JsonParseException e) {
      Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
      if (!place.find()) {
        throw DataException.in(source, "no valid JSON");
      }
      long line = Long.parseLong(place.group(1));
      throw DataException.at(source, line, Long.parseLong(place.group(2)), "no valid JSON");
    }
  }

  /**
   * Reads an object.
   *
   * @param source the name for error messages
   * @throws DataException if the text is something else
   */
  public static JsonObject parseObject(String text, String source) {
    try {
      JsonElement parsed = JsonParser.parseString(text);
      if (parsed.isJsonObject()) {
        return parsed.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      throw DataException.in(source, "damaged, no valid JSON");
    }
    throw DataException.in(source, "no JSON object");
  }
}
