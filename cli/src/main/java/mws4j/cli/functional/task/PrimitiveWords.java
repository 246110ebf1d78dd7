package mws4j.cli.functional.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.cli.data.DataFiles;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.lambda.evaluation.Implementation;
import mws4j.lambda.evaluation.LispPrimitives;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.Primitive;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Examples;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.ValuePrinter;
import mws4j.lambda.value.ValueReader;

/**
 * Primitives by their names, as a file or a checkpoint lists them. A name is that of a primitive of
 * the sets {@code list}, {@code text} and {@code lisp}, or a value, which is a constant then:
 * {@code 7}, {@code '/'}, {@code "http"}, {@code [1,2]}.
 */
public final class PrimitiveWords {
  private static final String OWN = "own";
  private static final int MOST = 128;
  private static final int MAX_LINE_BYTES = 1_000;
  private static final long MAX_BYTES = 1 << 20;

  private static final List<PrimitiveSet> SETS =
      List.of(ListPrimitives.set(), TextPrimitives.set(), LispPrimitives.set());

  private PrimitiveWords() {}

  /**
   * Reads a file: a name of a primitive, of a whole set or a constant in each line; {@code #}
   * begins a comment.
   *
   * @throws DataException if a line is none of these
   */
  public static PrimitiveSet read(Path file) throws IOException {
    DataFiles.require(file);
    Map<String, Primitive> primitives = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      LineReader lines = new LineReader(in, file.toString(), MAX_LINE_BYTES, MAX_BYTES);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        String word = line.get().replaceFirst("(^|\\s)#.*", "").strip();
        try {
          named(word).forEach(each -> primitives.putIfAbsent(each.name(), each));
        } catch (IllegalArgumentException e) {
          throw DataException.at(file.toString(), lines.number(), e.getMessage(), e);
        }
      }
    }
    if (primitives.isEmpty() || primitives.size() > MOST) {
      throw DataException.in(file.toString(), primitives.size() + " primitives; give 1 to " + MOST);
    }
    return set(file.toString(), primitives);
  }

  private static PrimitiveSet set(String source, Map<String, Primitive> primitives) {
    try {
      return new PrimitiveSet(OWN, List.copyOf(primitives.values()));
    } catch (IllegalArgumentException e) {
      throw DataException.in(source, e.getMessage());
    }
  }

  /** What a line names; nothing if it is blank. */
  private static List<Primitive> named(String word) {
    if (word.isEmpty()) {
      return List.of();
    }
    for (PrimitiveSet set : SETS) {
      if (set.name().equals(word)) {
        return set.primitives();
      }
    }
    return List.of(primitive(word));
  }

  /**
   * The set that a model names among its settings.
   *
   * @throws IllegalArgumentException if it has primitives that only a program of its own can give
   */
  public static PrimitiveSet ofSettings(String text) {
    for (PrimitiveSet set : SETS) {
      if (set.toString().equals(text)) {
        return set;
      }
    }
    if (!text.startsWith(OWN + " [") || !text.endsWith("]")) {
      throw new IllegalArgumentException("primitives unknown to this command: " + text);
    }
    List<Primitive> primitives = new ArrayList<>();
    for (String name : text.substring(OWN.length() + 2, text.length() - 1).split(", ", -1)) {
      primitives.add(primitive(name));
    }
    return new PrimitiveSet(OWN, primitives);
  }

  private static Primitive primitive(String name) {
    for (PrimitiveSet set : SETS) {
      int place = set.indexOf(name);
      if (place >= 0) {
        return set.get(place);
      }
    }
    return constant(name);
  }

  private static Primitive constant(String text) {
    Object value;
    try {
      value = ValueReader.read(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no primitive, no set (list, text, lisp) and no constant such as 7,"
              + " '/' or \"http\"",
          e);
    }
    Type type =
        Examples.request(List.of(new Example(List.of(), value)), Type.variable(0)).canonical();
    if (!type.isClosed()) {
      throw new IllegalArgumentException(
          "the constant " + text + " has lists of an unknown type; the empty list is \"empty\"");
    }
    return new Primitive(word(value), type, new Implementation.Constant(value));
  }

  /** A value as one word: without blanks, those in texts and parentheses escaped. */
  private static String word(Object value) {
    String printed = ValuePrinter.print(value);
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (quote == 0) {
        quote = c == '"' || c == '\'' ? c : 0;
      } else if (c == quote && printed.charAt(i - 1) != '\\') {
        quote = 0;
      }
      boolean special = Character.isWhitespace(c) || c == '(' || c == ')';
      if (special && quote != 0) {
        word.append(String.format("\\u%04x", (int) c));
      } else if (!special) {
        word.append(c);
      }
    }
    return word.toString();
  }
}
