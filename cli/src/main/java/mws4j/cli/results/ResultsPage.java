package mws4j.cli.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mws4j.domains.DataException;

/**
 * A page with tables of results, each between two lines of their own:
 *
 * <pre>
 * &lt;!-- results FILE ... --&gt;
 * &lt;!-- end --&gt;
 * </pre>
 *
 * Marks within fenced code are text, as everything there.
 *
 * @param before the page as it is, with the line ends of Unix
 * @param after with all tables rendered anew
 * @param used files of results that it shows
 */
record ResultsPage(String before, String after, Set<String> used) {
  private static final String BEGIN = "<!-- results ";
  private static final String CLOSE = " -->";
  private static final String END = "<!-- end -->";
  private static final String FENCE = "```";

  /** What is meant as a mark; one that is not written as it should be would never be rendered. */
  private static final Pattern MEANT = Pattern.compile("\\s*<!--\\s*(?:results?\\b|end\\b).*");

  /**
   * Renders.
   *
   * @throws DataException if a mark is wrong, or is not followed by its end
   */
  static ResultsPage of(Path page, Map<String, ResultsFile> files) throws IOException {
    String before = ResultsFile.text(page).replace("\r\n", "\n");
    List<String> lines = List.of(before.split("\n", -1));
    StringBuilder after = new StringBuilder();
    Set<String> used = new LinkedHashSet<>();
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      code ^= line.startsWith(FENCE);
      after.append(line).append(i + 1 < lines.size() ? "\n" : "");
      if (!code && MEANT.matcher(line).matches()) {
        int end = end(page, lines, i);
        String words = line.substring(BEGIN.length(), line.length() - CLOSE.length());
        after.append(table(page, i + 1, words, files, used)).append(END);
        after.append(end + 1 < lines.size() ? "\n" : "");
        i = end;
      }
    }
    return new ResultsPage(before, after.toString(), used);
  }

  /** The line that ends the table whose mark is in a line; what is between will be replaced. */
  private static int end(Path page, List<String> lines, int begin) {
    String mark = lines.get(begin);
    if (!mark.startsWith(BEGIN) || !mark.endsWith(CLOSE)) {
      String problem =
          "no mark of a table: \"" + BEGIN + "FILE ..." + CLOSE + "\" on one line, then ";
      throw DataException.at(page.toString(), begin + 1, problem + "\"" + END + "\"");
    }
    for (int i = begin + 1; i < lines.size(); i++) {
      if (lines.get(i).equals(END)) {
        return i;
      }
      if (MEANT.matcher(lines.get(i)).matches() || lines.get(i).startsWith("#")) {
        break; // the end was forgotten: text that is not of the table must not be lost
      }
    }
    throw DataException.at(
        page.toString(),
        begin + 1,
        "no line \"" + END + "\" follows before another mark or heading");
  }

  private static String table(
      Path page, int line, String words, Map<String, ResultsFile> files, Set<String> used) {
    try {
      TableMark mark = TableMark.parse(words);
      ResultsFile file = files.get(mark.file());
      if (file == null) {
        throw new IllegalArgumentException(
            "there is no " + mark.file() + ".csv among the results " + files.keySet());
      }
      used.add(mark.file());
      return ResultsTable.render(file, mark);
    } catch (IllegalArgumentException e) {
      throw DataException.at(page.toString(), line, e.getMessage());
    }
  }

  /** Whether the page shows what the files hold. */
  boolean isCurrent() {
    return before.equals(after);
  }
}
