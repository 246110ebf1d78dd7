package mws4j.domains.regex.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;

/**
 * Reads the descriptions of kinds.
 *
 * <pre>
 * # a comment
 * &#64;colour: red, dark blue, green       a list of words
 * $word: {syllable}{syllable}          a piece of template
 * part-number *12: PN-{#5}             a kind of which twelve columns are made
 *   PN{A2}/{#3}                        another variant of it, indented
 * </pre>
 *
 * An indented line goes on with the list, or is a further variant of the kind, above it.
 */
final class KindsReader {
  /** Columns made of a kind that neither says how many nor has more variants. */
  private static final int COLUMNS = 4;

  private static final int MAX_LINE_BYTES = 1 << 16;
  private static final long MAX_BYTES = 1 << 22;

  private static final Pattern LIST = Pattern.compile("@([a-z][-a-z.0-9]+): (.+)");
  private static final Pattern FRAGMENT = Pattern.compile("\\$([a-z][-a-z.0-9]*): (.+)");
  private static final Pattern KIND = Pattern.compile("([a-z0-9][-a-z0-9]+)(?: \\*(\\d+))?: (.+)");

  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, String> fragments = new LinkedHashMap<>();
  private final Map<String, List<String>> variants = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private List<String> open = new ArrayList<>();
  private String separator = "";

  /** Adds what a resource beside this class describes. */
  void read(String resource) throws IOException {
    try (InputStream in = KindsReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("resource " + resource + " is missing from the library");
      }
      read(new LineReader(in, resource, MAX_LINE_BYTES, MAX_BYTES), resource);
    }
  }

  /** Adds what lines describe; {@code source} is their name in error messages. */
  void read(LineReader lines, String source) throws IOException {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get();
      if (!text.isBlank() && !text.startsWith("#") && !accept(text)) {
        throw DataException.at(
            source,
            lines.number(),
            1,
            "neither a list, piece or kind of a new name nor the rest of one");
      }
    }
  }

  /** The kinds read so far, in their order. */
  List<SyntheticKind> kinds() {
    return variants.entrySet().stream().map(kind -> kind(kind.getKey(), kind.getValue())).toList();
  }

  private SyntheticKind kind(String name, List<String> templates) {
    int usual = Math.max(COLUMNS, templates.size());
    return new SyntheticKind(name, templates, columns.getOrDefault(name, usual));
  }

  /** The words and pieces read so far. */
  Vocabulary vocabulary() {
    return new Vocabulary(lists, fragments);
  }

  private boolean accept(String line) {
    if (line.startsWith("  ")) {
      return open.addAll(items(line.strip()));
    }
    Matcher list = LIST.matcher(line);
    if (list.matches()) {
      separator = ", *";
      open = items(list.group(2));
      return lists.put(list.group(1), open) == null;
    }
    separator = "";
    Matcher fragment = FRAGMENT.matcher(line);
    if (fragment.matches()) {
      return fragments.put(fragment.group(1), fragment.group(2)) == null;
    }
    Matcher kind = KIND.matcher(line);
    if (!kind.matches()) {
      return false;
    }
    open = items(kind.group(3));
    if (kind.group(2) != null) {
      columns.put(kind.group(1), Integer.parseInt(kind.group(2)));
    }
    return variants.put(kind.group(1), open) == null;
  }

  /** The words of a line of a list; a line of a kind is one item. */
  private List<String> items(String text) {
    return new ArrayList<>(
        separator.isEmpty() ? List.of(text.strip()) : List.of(text.strip().split(separator, -1)));
  }
}
