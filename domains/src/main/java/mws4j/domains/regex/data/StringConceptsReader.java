package mws4j.domains.regex.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.domains.SampleFile;
import mws4j.domains.regex.language.RegexLanguage;

/**
 * Reads string concepts from tab-separated text.
 *
 * <pre>
 * #id [name] train1 .. train5 test1 .. test5      header; whether it has a name field tells the layout
 * c1  [Size] 3.5 mm ..                            one concept a line
 * </pre>
 *
 * A backslash is written {@code \\} and a tab inside a field {@code \t}; a name may also have
 * {@code \n}, which is read as a space. A concept has exactly five training and five test strings
 * of 1 to {@code maxLength} characters: for programs of the paper's language 32..126 and tab, for
 * the extended one any but control characters. The text is UTF-8 (names need not be ASCII); every
 * violation is a {@link DataException} with line and column.
 */
public final class StringConceptsReader {
  /** Training strings of a concept, and again as many test strings. */
  public static final int STRINGS = 5;

  /** Longest line accepted; room enough to say precisely which string of a line is too long. */
  static final int MAX_LINE_BYTES = 1 << 20;

  /** Largest file accepted: a million concepts of ten short strings. */
  static final long MAX_BYTES = 256L << 20;

  private static final String SAMPLE = "concepts-sample.tsv";

  private final String source;
  private final int maxLength;
  private final RegexLanguage language;
  private final Map<String, Long> lineOfId = new HashMap<>();
  private boolean named;

  private StringConceptsReader(String source, int maxLength, RegexLanguage language) {
    this.source = source;
    this.maxLength = maxLength;
    this.language = language;
  }

  /** Reads a file for programs of the paper's language. */
  public static List<StringConcept> read(Path file) throws IOException {
    return read(file, RegexLanguage.PAPER);
  }

  /** Reads a file with strings that programs of a language can make. */
  public static List<StringConcept> read(Path file, RegexLanguage language) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), StringSet.maxLength(language), language);
    }
  }

  /** Reads a stream, which stays open; {@code source} is its name in error messages. */
  public static List<StringConcept> read(
      InputStream in, String source, int maxLength, RegexLanguage language) throws IOException {
    return new StringConceptsReader(source, maxLength, language)
        .concepts(new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES));
  }

  /** The sample that comes with the library: varied generated columns, ten strings each. */
  public static List<StringConcept> readSample() throws IOException {
    return SampleFile.read(
        StringConceptsReader.class,
        SAMPLE,
        (in, source) -> read(in, source, StringSet.MAX_STRING_LENGTH, RegexLanguage.PAPER));
  }

  private List<StringConcept> concepts(LineReader lines) throws IOException {
    String header =
        lines.next().orElseThrow(() -> DataException.in(source, "is empty; " + expectedHeader()));
    named = readHeader(header);
    List<StringConcept> concepts = new ArrayList<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      concepts.add(concept(line.get(), lines.number()));
    }
    if (concepts.isEmpty()) {
      throw DataException.in(source, "has a header but no concepts; add one concept per line");
    }
    return concepts;
  }

  /** Whether the lines have a name field. */
  private boolean readHeader(String header) {
    if (!header.startsWith("#")) {
      throw DataException.at(source, 1, 1, "no header line; " + expectedHeader());
    }
    int fields = fields(header).size();
    if (fields != 1 + 2 * STRINGS && fields != 2 + 2 * STRINGS) {
      throw DataException.at(
          source, 1, 1, "header has " + fields + " tab-separated fields; " + expectedHeader());
    }
    return fields == 2 + 2 * STRINGS;
  }

  private static String expectedHeader() {
    return "begin with #id and " + 2 * STRINGS + " more fields, or with #id, name and as many";
  }

  private StringConcept concept(String line, long number) {
    if (line.isEmpty()) {
      throw DataException.at(source, number, 1, "empty line; remove it");
    }
    List<String> raw = fields(line);
    int strings = named ? 2 : 1;
    if (raw.size() != strings + 2 * STRINGS) {
      throw DataException.at(
          source,
          number,
          1,
          String.format(
              "%d tab-separated fields, the header has %d; write a tab inside a string as \\t",
              raw.size(), strings + 2 * STRINGS));
    }
    List<String> values = new ArrayList<>(raw.size());
    int start = 0;
    for (int i = 0; i < raw.size(); i++) {
      var field = new Field(line, number, start, raw.get(i));
      values.add(i < strings ? label(field, i) : string(field, i - strings));
      start += raw.get(i).length() + 1;
    }
    Long earlier = lineOfId.putIfAbsent(values.get(0), number);
    if (earlier != null) {
      throw DataException.at(
          source,
          number,
          1,
          String.format(
              "id \"%s\" is already on line %d; make ids unique", values.get(0), earlier));
    }
    return new StringConcept(
        values.get(0),
        named ? values.get(1) : "",
        values.subList(strings, strings + STRINGS),
        values.subList(strings + STRINGS, values.size()));
  }

  /** An id or a name: any text without control characters; the id is not empty. */
  private String label(Field field, int index) {
    if (index == 0 && field.raw.isEmpty()) {
      throw error(field, 0, "empty id; give each concept its own");
    }
    String text = unescape(field, true);
    for (int i = 0; i < field.raw.length(); i++) {
      if (Character.isISOControl(field.raw.charAt(i))) {
        throw error(field, i, unexpected(field.raw.codePointAt(i)) + " in a label; remove it");
      }
    }
    return text;
  }

  private String string(Field field, int index) {
    if (field.raw.isEmpty()) {
      throw error(field, 0, nameOf(index) + " is empty; give it at least one character");
    }
    for (int i = 0; i < field.raw.length(); i++) {
      char c = field.raw.charAt(i);
      if (!isAllowed(c)) {
        throw error(
            field,
            i,
            String.format(
                "%s has %s; only %s and tab (as \\t) are allowed",
                nameOf(index), unexpected(field.raw.codePointAt(i)), allowed()));
      }
    }
    String text = unescape(field, false);
    int length = text.codePointCount(0, text.length());
    if (length > maxLength) {
      throw error(
          field,
          0,
          String.format(
              "%s has %d characters, at most %d are allowed; shorten or remove it",
              nameOf(index), length, maxLength));
    }
    return text;
  }

  private boolean isAllowed(char c) {
    return language == RegexLanguage.PAPER ? c >= 32 && c <= 126 : !Character.isISOControl(c);
  }

  private String allowed() {
    return language == RegexLanguage.PAPER
        ? "the characters 32 to 126"
        : "characters that are no control characters";
  }

  /** Resolves escapes; {@code label} also allows a line break, which becomes a space. */
  private String unescape(Field field, boolean label) {
    String raw = field.raw;
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    var text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        i++;
        char next = i < raw.length() ? raw.charAt(i) : ' ';
        if (next == '\\') {
          c = '\\';
        } else if (next == 't') {
          c = '\t';
        } else if (next == 'n' && label) {
          c = ' ';
        } else {
          throw error(
              field, i - 1, "single backslash; write \\\\ for a backslash and \\t for a tab");
        }
      }
      text.append(c);
    }
    return text.toString();
  }

  private DataException error(Field field, int offset, String problem) {
    int column = field.line.codePointCount(0, field.start + offset) + 1;
    return DataException.at(source, field.number, column, problem);
  }

  private static String nameOf(int index) {
    return index < STRINGS
        ? "training string " + (index + 1)
        : "test string " + (index - STRINGS + 1);
  }

  private static String unexpected(int codePoint) {
    return String.format("character U+%04X", codePoint);
  }

  private static List<String> fields(String line) {
    return List.of(line.split("\t", -1));
  }

  /** A field before unescaping, and where it begins in its line. */
  private record Field(String line, long number, int start, String raw) {}
}
