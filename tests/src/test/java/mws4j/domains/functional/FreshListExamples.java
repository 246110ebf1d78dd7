package mws4j.domains.functional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import mws4j.lambda.DreamCoderData;

/**
 * Makes fresh examples of the published list tasks by rule: {@code FreshListExamples OUT}. Of each
 * task, {@value #EXAMPLES} inputs like its own: as long as one of them, with elements drawn from
 * all that occur in them; inputs of the task itself, and such without an output, are drawn anew.
 */
public final class FreshListExamples {
  private static final int EXAMPLES = 50;
  private static final int TRIES = 100_000;

  private FreshListExamples() {}

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    SplittableRandom rng = new SplittableRandom(20_26);
    for (JsonObject task : DreamCoderData.rows("list/tasks.jsonl")) {
      JsonObject fresh = task.deepCopy();
      fresh.add("examples", examples(task, rng));
      lines.add(fresh.toString());
    }
    Files.write(Path.of(args[0]), lines);
  }

  private static JsonArray examples(JsonObject task, SplittableRandom rng) {
    List<Object> inputs = new ArrayList<>();
    for (JsonElement example : task.getAsJsonArray("examples")) {
      inputs.add(ListRulesTest.value(example.getAsJsonObject().getAsJsonArray("in").get(0)));
    }
    String name = task.get("name").getAsString();
    JsonArray examples = new JsonArray();
    for (int i = 0; i < TRIES && examples.size() < EXAMPLES; i++) {
      Object input = input(inputs, rng);
      Optional<Object> output =
          inputs.contains(input) ? Optional.empty() : ListRules.output(name, input);
      if (output.isPresent()) {
        JsonObject example = new JsonObject();
        JsonArray in = new JsonArray();
        in.add(json(input));
        example.add("in", in);
        example.add("out", json(output.get()));
        examples.add(example);
      }
    }
    return examples;
  }

  private static Object input(List<Object> like, SplittableRandom rng) {
    Object one = like.get(rng.nextInt(like.size()));
    if (!(one instanceof List<?> list)) {
      return (long) rng.nextInt(20);
    }
    List<Object> elements =
        like.stream().flatMap(input -> ((List<?>) input).stream()).collect(Collectors.toList());
    List<Object> drawn = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      drawn.add(elements.get(rng.nextInt(elements.size())));
    }
    return drawn;
  }

  private static JsonElement json(Object value) {
    if (value instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(element -> array.add(json(element)));
      return array;
    }
    return value instanceof Boolean truth
        ? new JsonPrimitive(truth)
        : new JsonPrimitive((Long) value);
  }
}
