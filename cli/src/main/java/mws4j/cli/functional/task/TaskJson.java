package mws4j.cli.functional.task;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.solve.TaskProgram;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Examples;
import mws4j.lambda.task.Task;
import mws4j.lambda.task.TextConstants;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.Values;

/** One task of a file. Whatever is wrong with it is an {@link IllegalArgumentException}. */
final class TaskJson {
  private static final int MOST_EXAMPLES = 1_000;
  private static final int MOST_INPUTS = 8;
  private static final int DEEPEST = 50;

  private TaskJson() {}

  /**
   * The task of an object.
   *
   * @param number of the task, its name if it has none
   */
  static KnownTask task(JsonObject json, int number, ProgramKind kind) {
    String name = string(json, "name").orElse("task " + number);
    Optional<Type> given = string(json, "type").map(TypeReader::read);
    List<Example> examples = examples(json, given);
    Type request = given.orElseGet(() -> Examples.request(examples, kind.element()));
    Task task = new Task(name, request, examples, constants(json, request, examples, kind));
    return new KnownTask(
        task,
        string(json, "split"),
        json.has("easy") && json.get("easy").equals(new JsonPrimitive(true)),
        string(json, "program").map(text -> program(text, task, kind)));
  }

  /** The examples of an object, which may be of any type. */
  static List<Example> examples(JsonObject json, Optional<Type> type) {
    JsonArray array = array(json, "examples");
    if (array.isEmpty() || array.size() > MOST_EXAMPLES) {
      throw new IllegalArgumentException(array.size() + " examples; give 1 to " + MOST_EXAMPLES);
    }
    if (type.isPresent() && !type.get().isClosed()) {
      throw new IllegalArgumentException(
          "the type " + type.get() + " has variables; leave it out to have it found");
    }
    List<Example> examples = new ArrayList<>();
    for (JsonElement each : array) {
      String which = "example " + (examples.size() + 1);
      Example example = example(each, which, type);
      if (type.isPresent() && !Examples.fits(example, type.get())) {
        throw new IllegalArgumentException(which + " is not of type " + type.get());
      }
      examples.add(example);
    }
    return examples;
  }

  private static Example example(JsonElement json, String which, Optional<Type> type) {
    if (!json.isJsonObject() || !json.getAsJsonObject().has("out")) {
      throw new IllegalArgumentException(which + " is no object with \"in\" and \"out\"");
    }
    JsonArray in = array(json.getAsJsonObject(), "in");
    if (in.isEmpty() || in.size() > MOST_INPUTS) {
      throw new IllegalArgumentException(
          which
              + ": \"in\" has "
              + in.size()
              + " values, one for each argument; give 1 to "
              + MOST_INPUTS);
    }
    List<Type> types = type.map(Type::parameters).orElse(List.of());
    List<Object> inputs = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      inputs.add(value(in.get(i), i < types.size() ? types.get(i) : null, which, DEEPEST));
    }
    Type returned = type.map(Type::returned).orElse(null);
    JsonElement out = json.getAsJsonObject().get("out");
    return new Example(inputs, value(out, returned, which, DEEPEST));
  }

  /**
   * A value.
   *
   * @param type as far as it is known, null if not: a text of one character may be a character
   */
  private static Object value(JsonElement json, Type type, String which, int levels) {
    if (json.isJsonArray() && levels > 0) {
      Type element =
          type instanceof Type.Constructed c && c.arguments().size() == 1
              ? c.arguments().get(0)
              : null;
      List<Object> elements = new ArrayList<>();
      json.getAsJsonArray().forEach(each -> elements.add(value(each, element, which, levels - 1)));
      return ListValue.of(elements);
    }
    if (json.isJsonPrimitive()) {
      String text = json.getAsString();
      if (json.getAsJsonPrimitive().isBoolean()) {
        return json.getAsBoolean();
      }
      if (json.getAsJsonPrimitive().isString()) {
        boolean character = Type.CHAR.equals(type) && text.length() == 1;
        return character ? (Object) text.charAt(0) : ListValue.ofText(text);
      }
      try {
        return Values.integer(Long.parseLong(text));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            which + ": " + shortened(text) + " is no integer of 64 bits", e);
      }
    }
    throw new IllegalArgumentException(
        which + ": a value is an integer, true, false, a text or a list of values");
  }

  private static String shortened(String text) {
    return text.length() <= 30 ? text : text.substring(0, 30) + "...";
  }

  private static List<Object> constants(
      JsonObject json, Type request, List<Example> examples, ProgramKind kind) {
    if (!json.has("constants")) {
      return kind.isText() ? TextConstants.guess(request, examples) : List.of();
    }
    List<Object> constants = new ArrayList<>();
    for (JsonElement each : array(json, "constants")) {
      if (!each.isJsonPrimitive() || !each.getAsJsonPrimitive().isString()) {
        throw new IllegalArgumentException("\"constants\" has something that is no text");
      }
      constants.add(ListValue.ofText(each.getAsString()));
    }
    return constants;
  }

  private static Term program(String text, Task task, ProgramKind kind) {
    Term program = TermReader.read(text);
    if (!new TaskProgram(new Library(kind.primitives()), task, program).solves()) {
      throw new IllegalArgumentException("its program does not solve it: " + program);
    }
    return program;
  }

  private static JsonArray array(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null || !value.isJsonArray()) {
      throw new IllegalArgumentException("\"" + name + "\" is missing or no list");
    }
    return value.getAsJsonArray();
  }

  private static Optional<String> string(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new IllegalArgumentException("\"" + name + "\" is no text");
    }
    return Optional.of(value.getAsString());
  }
}
