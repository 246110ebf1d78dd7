package mws4j.domains.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.lambda.DreamCoderData;
import org.junit.jupiter.api.Test;

final class ListRulesTest {
  /** Integers, truth values and lists of them. */
  static Object value(JsonElement json) {
    if (json instanceof JsonArray array) {
      List<Object> values = new ArrayList<>();
      array.forEach(element -> values.add(value(element)));
      return values;
    }
    JsonPrimitive primitive = json.getAsJsonPrimitive();
    return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsLong();
  }

  @Test
  void rulesGiveTheOutputsOfAllExamples() {
    int examples = 0;
    for (JsonObject task : DreamCoderData.rows("list/tasks.jsonl")) {
      String name = task.get("name").getAsString();
      for (JsonElement example : task.getAsJsonArray("examples")) {
        Object input = value(example.getAsJsonObject().getAsJsonArray("in").get(0));
        Object output = value(example.getAsJsonObject().get("out"));
        assertEquals(Optional.of(output), ListRules.output(name, input), name + " of " + input);
        examples++;
      }
    }
    assertEquals(218 * 15, examples);
  }
}
