package mws4j.cli.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import mws4j.domains.DataException;

/** The JSON of results and run folders: trees of Gson, printed in one way. */
public final class Json {
  private static final Gson LINE =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final Gson PRETTY =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

  private Json() {}

  /** A number; JSON has no infinities, they become the strings {@code "-inf"} and {@code "inf"}. */
  public static JsonElement number(double value) {
    return Double.isFinite(value)
        ? new JsonPrimitive(value)
        : new JsonPrimitive(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
  }

  /** An array of numbers. */
  public static JsonArray numbers(double[] values) {
    JsonArray array = new JsonArray();
    for (double value : values) {
      array.add(number(value));
    }
    return array;
  }

  /** An array of strings. */
  public static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  /** The document on one line. */
  public static String line(JsonElement document) {
    return LINE.toJson(document);
  }

  /** The document over several lines, for files that people read. */
  public static String pretty(JsonElement document) {
    return PRETTY.toJson(document) + "\n";
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
