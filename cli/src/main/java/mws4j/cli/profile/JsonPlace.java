package mws4j.cli.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mws4j.domains.DataException;

/**
 * A value in a JSON document that was written by anybody: what is asked of it is checked, and said
 * with its place if it is not so, as {@code columns[2].formats[0].rows}.
 *
 * @param source the name of the file
 * @param path place in it; empty for the document
 */
record JsonPlace(String source, String path, JsonElement json) {
  private static final int SHOWN = 40;

  /** A value of an object, which has to be there. */
  JsonPlace get(String key) {
    JsonElement value = object().get(key);
    if (value == null) {
      throw wrong("has no \"" + key + "\"");
    }
    return new JsonPlace(source, path.isEmpty() ? key : path + "." + key, value);
  }

  boolean has(String key) {
    return object().has(key);
  }

  private JsonObject object() {
    if (!json.isJsonObject()) {
      throw wrong("is no object");
    }
    return json.getAsJsonObject();
  }

  /** The values of an array of at most so many. */
  List<JsonPlace> list(int most) {
    if (!json.isJsonArray()) {
      throw wrong("is no array");
    }
    JsonArray array = json.getAsJsonArray();
    if (array.size() > most) {
      throw wrong("has " + array.size() + " values, at most " + most + " are read");
    }
    List<JsonPlace> places = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      places.add(new JsonPlace(source, path + "[" + i + "]", array.get(i)));
    }
    return places;
  }

  String text(int longest) {
    if (!isPrimitive() || !json.getAsJsonPrimitive().isString()) {
      throw wrong("is no string");
    }
    String text = json.getAsString();
    if (text.length() > longest) {
      throw wrong("has " + text.length() + " characters, at most " + longest + " are read");
    }
    return text;
  }

  boolean truth() {
    if (!isPrimitive() || !json.getAsJsonPrimitive().isBoolean()) {
      throw wrong("is neither true nor false");
    }
    return json.getAsBoolean();
  }

  /** A whole number of a range. */
  long number(long least, long most) {
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
  <E extends Enum<E>> E oneOf(E[] all, java.util.function.Function<E, String> words) {
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
  DataException wrong(String problem) {
    return DataException.in(
        source, "no profile: " + (path.isEmpty() ? "it" : path) + " " + problem);
  }
}
