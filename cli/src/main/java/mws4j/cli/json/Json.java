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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.domains.DataException;

/** The JSON of results and run folders: trees of Gson, printed in one way. */
public final class Json {
  private static final Gson LINE =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final Gson PRETTY =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

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
    return PRETTY.toJson(document.toJson()) + "\n";
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
