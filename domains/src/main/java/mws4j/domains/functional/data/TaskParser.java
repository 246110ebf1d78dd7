package mws4j.domains.functional.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.lambda.SyntaxException;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.task.TextConstants;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.ValueTypes;
import mws4j.lambda.value.Values;
import mws4j.nn.json.JsonException;
import mws4j.nn.json.JsonScanner;

/** Reads one task from its JSON. */
final class TaskParser {
  private static final Type TEXT = Type.list(Type.CHAR);

  /** Types of tasks are not as deep; labels might be. */
  private static final int DEEPEST = 100;

  private static final String[] NEEDED = {"name", "type", "examples"};

  private final String line;
  private final JsonScanner json;
  private final Map<String, Integer> places = new LinkedHashMap<>(); // of the values of keys
  private final Map<String, String> labels = new LinkedHashMap<>();

  TaskParser(String line) {
    this.line = line;
    json = new JsonScanner(line);
  }

  TaskRow row(long number) throws JsonException {
    keys();
    for (String key : NEEDED) {
      if (!places.containsKey(key)) {
        throw new JsonException("there is no \"" + key + "\"", 0);
      }
    }
    String name = at("name").string();
    Type request = type();
    List<Example> examples = examples(at("examples"), request);
    List<Object> constants =
        places.containsKey("constants")
            ? array(at("constants"), TEXT)
            : TextConstants.guess(request, examples);
    Task task = new Task(name, request, examples, constants);
    return new TaskRow(task, number, labels);
  }

  /** Finds the keys, in whatever order they are, and checks that all is JSON. */
  private void keys() throws JsonException {
    Set<String> known = new HashSet<>();
    json.expect('{');
    if (!json.accept('}')) {
      do {
        String key = json.newKey(known);
        places.put(key, json.offset());
        if (List.of(NEEDED).contains(key) || key.equals("constants")) {
          skip(0);
        } else {
          label(key);
        }
      } while (json.accept(','));
      json.expect('}');
    }
    if (!json.atEnd()) {
      throw json.malformed("text after the end of the task");
    }
  }

  private void label(String key) throws JsonException {
    if (json.isNext('"')) {
      labels.put(key, json.string());
    } else if (json.accept("true")) {
      labels.put(key, "true");
    } else if (json.accept("false")) {
      labels.put(key, "false");
    } else {
      skip(0);
    }
  }

  private void skip(int depth) throws JsonException {
    if (depth > DEEPEST) {
      throw json.malformed("more than " + DEEPEST + " levels");
    }
    if (json.accept('[')) {
      if (!json.accept(']')) {
        do {
          skip(depth + 1);
        } while (json.accept(','));
        json.expect(']');
      }
    } else if (json.accept('{')) {
      Set<String> keys = new HashSet<>();
      if (!json.accept('}')) {
        do {
          json.newKey(keys);
          skip(depth + 1);
        } while (json.accept(','));
        json.expect('}');
      }
    } else if (json.isNext('"')) {
      json.string();
    } else if (!json.accept("true") && !json.accept("false") && !json.accept("null")) {
      json.skipNumber();
    }
  }

  private JsonScanner at(String key) {
    return new JsonScanner(line, places.get(key));
  }

  private Type type() throws JsonException {
    int place = places.get("type");
    String text = at("type").string();
    Type type;
    try {
      type = TypeReader.read(text);
    } catch (SyntaxException e) {
      throw new JsonException(e.getMessage(), place);
    }
    List<Type> parts = new ArrayList<>(type.parameters());
    parts.add(type.returned());
    for (Type part : parts) {
      if (!ValueTypes.hasValues(part)) {
        throw new JsonException(
            "there are no values of type " + part + ", only of int, bool, char and lists", place);
      }
    }
    return type;
  }

  private static List<Example> examples(JsonScanner json, Type request) throws JsonException {
    List<Example> examples = new ArrayList<>();
    json.expect('[');
    if (json.isNext(']')) {
      throw json.malformed("a task needs at least one example");
    }
    do {
      examples.add(example(json, request));
    } while (json.accept(','));
    json.expect(']');
    return examples;
  }

  private static Example example(JsonScanner json, Type request) throws JsonException {
    List<Object> inputs = null;
    Object output = null;
    Set<String> keys = new HashSet<>();
    json.expect('{');
    do {
      switch (json.newKey(keys)) {
        case "in" -> inputs = inputs(json, request);
        case "out" -> output = value(json, request.returned());
        default -> throw json.malformed("an example has the keys \"in\" and \"out\" only");
      }
    } while (json.accept(','));
    json.expect('}');
    if (inputs == null || output == null) {
      throw json.malformed("an example needs both \"in\" and \"out\"");
    }
    return new Example(inputs, output);
  }

  private static List<Object> inputs(JsonScanner json, Type request) throws JsonException {
    List<Object> inputs = new ArrayList<>();
    json.expect('[');
    for (Type parameter : request.parameters()) {
      if (!inputs.isEmpty()) {
        json.expect(',');
      }
      inputs.add(value(json, parameter));
    }
    if (!json.accept(']')) {
      throw json.malformed(
          "\"in\" has more than the " + inputs.size() + " inputs of type " + request);
    }
    return inputs;
  }

  private static Object value(JsonScanner json, Type type) throws JsonException {
    if (ValueTypes.isList(type)) {
      return type.equals(TEXT) && !json.isNext('[')
          ? ListValue.ofText(json.string())
          : ListValue.of(array(json, ValueTypes.element(type)));
    }
    if (type.equals(Type.INT)) {
      return Values.integer(json.integer());
    }
    if (type.equals(Type.BOOL)) {
      boolean value = json.accept("true");
      if (!value && !json.accept("false")) {
        throw json.malformed("expected true or false");
      }
      return value;
    }
    String text = json.string();
    if (text.length() != 1) {
      throw json.malformed("expected a string of one character");
    }
    return text.charAt(0);
  }

  private static List<Object> array(JsonScanner json, Type element) throws JsonException {
    List<Object> elements = new ArrayList<>();
    json.expect('[');
    if (!json.accept(']')) {
      do {
        elements.add(value(json, element));
      } while (json.accept(','));
      json.expect(']');
    }
    return elements;
  }
}
