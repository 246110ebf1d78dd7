package mws4j.cli.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mws4j.domains.DataException;

/**
 * A value in a JSON document that was written by anybody: what is asked of it is checked, and said
 * with its place if it is not so, as {@code columns[2].formats[0].rows}.
 *
 * @param source the name of the file
 * @param complaint begins what is said of it, such as {@code "no profile: "}; may be empty
 * @param path place in it; empty for the document
 */
public record JsonPlace(String source, String complaint, String path, JsonElement json) {
  private static final int SHOWN = 40;

  /** A value of an object, which has to be there. */
  public JsonPlace get(String key) {
    JsonElement value = object().get(key);
    if (value == null) {
      throw wrong("has no \"" + key + "\"");
    }
    return new JsonPlace(source, complaint, path.isEmpty() ? key : path + "." + key, value);
  }

  /** Whether an object has a value. */
  public boolean has(String key) {
    return object().has(key);
  }

  /** The keys of an object. */
  public Set<String> keys() {
    return object().keySet();
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return json.isJsonObject();
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return json.isJsonArray();
  }

  /** Whether it is null. */
  public boolean isNull() {
    return json.isJsonNull();
  }

  private JsonObject object() {
    if (!json.isJsonObject()) {
      throw wrong("is no object");
    }
    return json.getAsJsonObject();
  }

  /** The values of an array of at most so many. */
  public List<JsonPlace> list(int most) {
    if (!json.isJsonArray()) {
      throw wrong("is no array");
    }
    JsonArray array = json.getAsJsonArray();
    if (array.size() > most) {
      throw wrong("has " + array.size() + " values, at most " + most + " are read");
    }
    List<JsonPlace> places = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      places.add(new JsonPlace(source, complaint, path + "[" + i + "]", array.get(i)));
    }
    return places;
  }

  /** A string of at most so many characters. */
  public String text(int longest) {
    if (!isPrimitive() || !json.getAsJsonPrimitive().isString()) {
      throw wrong("is no string");
    }
    String text = json.getAsString();
    if (text.length() > longest) {
      throw wrong("has " + text.length() + " characters, at most " + longest + " are read");
    }
    return text;
  }

  /** True or false. */
  public boolean truth() {
    if (!isPrimitive() || !json.getAsJsonPrimitive().isBoolean()) {
      throw wrong("is neither true nor false");
    }
    return json.getAsBoolean();
  }

  /** A whole number of a range. */
  public long number(long least, long most) {
    if (!isPrimitive() || !json.getAsJsonPrimitive().isNumber()) {
      throw wrong("is no number");
    }
    JsonPrimitive number = json.getAsJsonPrimitive();
    String written = number.getAsString();
    try {
      // A long exponent would take for ever to write out.
      long value = written.length() > SHOWN ? Long.MIN_VALUE : exact(written);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      throw wrong("is no whole number");
    }
    throw wrong("must be " + least + " to " + most + ", not " + shown(written));
  }

  private static long exact(String written) {
    return written.matches("-?[0-9]{1,18}")
        ? Long.parseLong(written)
        : new BigDecimal(written.matches("[-+0-9.]{1,40}") ? written : "none").longValueExact();
  }

  private boolean isPrimitive() {
    return json.isJsonPrimitive();
  }

  /** One of some constants, by its words. */
  public <E extends Enum<E>> E oneOf(E[] all, java.util.function.Function<E, String> words) {
    String word = text(SHOWN);
    for (E each : all) {
      if (words.apply(each).equals(word)) {
        return each;
      }
    }
    throw wrong("is " + shown(word) + ", which is not known");
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
  }

  /** What is wrong here. */
  public DataException wrong(String problem) {
    return DataException.in(source, complaint + (path.isEmpty() ? "it" : path) + " " + problem);
  }
}
