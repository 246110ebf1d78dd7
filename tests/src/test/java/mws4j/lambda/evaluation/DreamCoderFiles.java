package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.value.ListValue;

/** The tasks and programs of DreamCoder where they lie; tests that need them are skipped else. */
final class DreamCoderFiles {
  private DreamCoderFiles() {}

  static List<JsonObject> rows(String name) {
    Path file = Path.of(System.getProperty("mws4j.data"), "dreamcoder", name);
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    try {
      return Files.readAllLines(file).stream()
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Object> values(JsonArray array) {
    List<Object> values = new ArrayList<>();
    array.forEach(element -> values.add(value(element)));
    return values;
  }

  static Object value(JsonElement element) {
    if (element.isJsonArray()) {
      return ListValue.of(values(element.getAsJsonArray()));
    }
    JsonPrimitive primitive = element.getAsJsonPrimitive();
    if (primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    return primitive.isString()
        ? ListValue.ofText(primitive.getAsString())
        : (Object) primitive.getAsLong();
  }
}
