package mws4j.cli.functional.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Examples;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;

/**
 * Writes the tasks that the command ships, from the table {@code sample-tasks.txt}: inputs are
 * drawn, outputs are what the program gives. Those of a task depend on its own line alone.
 */
final class SampleTasksGenerator {
  private static final String TABLE = "sample-tasks.txt";
  private static final long SEED = 31;
  private static final int DRAWS = 1_000;

  private SampleTasksGenerator() {}

  /** All lines of a domain's file. */
  static String jsonLines(ProgramKind kind) {
    return lines().stream()
        .filter(line -> line[0].equals(kind.domain()))
        .map(line -> task(kind, line) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String[]> lines() {
    try (InputStream in = SampleTasksGenerator.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject task(ProgramKind kind, String[] line) {
    String[] named = line[1].split(" = ", -1);
    Optional<Object> constant =
        named.length == 1 ? Optional.empty() : Optional.of(ListValue.ofText(named[1]));
    Term program = TermReader.read(line[3]);
    List<String> arguments = Arrays.asList(line[2].split(", ", -1));
    List<Example> examples = examples(kind, named[0], arguments, program, constant);
    JsonObject json = new JsonObject();
    json.addProperty("name", named[0]);
    json.addProperty("type", Examples.request(examples, kind.element()).toString());
    json.addProperty("program", program.toString());
    JsonArray array = new JsonArray();
    for (Example example : examples) {
      JsonArray in = new JsonArray();
      example.inputs().forEach(input -> in.add(value(input, kind)));
      JsonObject one = new JsonObject();
      one.add("in", in);
      one.add("out", value(example.output(), kind));
      array.add(one);
    }
    json.add("examples", array);
    return json;
  }

  private static List<Example> examples(
      ProgramKind kind,
      String name,
      List<String> arguments,
      Term program,
      Optional<Object> constant) {
    int wanted = kind.isText() ? 5 : 10;
    SplittableRandom rng = new SplittableRandom(SEED ^ ((long) name.hashCode() << 20));
    Library library = new Library(kind.primitives());
    Type type = library.primitives().inference().of(program);
    ProgramRunner runner = new ProgramRunner(library, type);
    runner.load(program);
    constant.ifPresent(runner::setTaskConstant);
    Set<Example> examples = new LinkedHashSet<>();
    for (int draw = 0; draw < DRAWS && examples.size() < wanted; draw++) {
      List<Object> inputs =
          arguments.stream().map(argument -> DrawnInputs.draw(argument, rng)).toList();
      Object output = runner.run(runner.input(inputs));
      if (output instanceof Failure) {
        throw new IllegalStateException(name + ": " + output + " at " + inputs);
      }
      examples.add(new Example(inputs, output));
    }
    return new ArrayList<>(examples);
  }

  /** A list of characters is a text, and in texts an empty list is one too. */
  private static JsonElement value(Object value, ProgramKind kind) {
    if (value instanceof Long number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    ListValue list = (ListValue) value;
    if (kind.isText()) {
      return new JsonPrimitive(
          list.toList().stream().map(String::valueOf).collect(Collectors.joining()));
    }
    JsonArray array = new JsonArray();
    list.toList().forEach(element -> array.add(value(element, kind)));
    return array;
  }
}
