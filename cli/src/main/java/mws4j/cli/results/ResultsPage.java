package mws4j.cli.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.domains.DataException;

/**
 * A page with tables of results, each between two lines of their own:
 *
 * <pre>
 * &lt;!-- results FILE ... --&gt;
 * &lt;!-- end --&gt;
 * </pre>
 *
 * @param before the page as it is
 * @param after with all tables rendered anew
 * @param used files of results that it shows
 */
record ResultsPage(String before, String after, Set<String> used) {
  private static final String BEGIN = "<!-- results ";
  private static final String CLOSE = " -->";
  private static final String END = "<!-- end -->";

  /**
   * Renders.
   *
   * @throws DataException if a mark is wrong, or is not followed by its end
   */
  static ResultsPage of(Path page, Map<String, ResultsFile> files) throws IOException {
    String before = Files.readString(page);
    List<String> lines = List.of(before.split("\n", -1));
    StringBuilder after = new StringBuilder();
    Set<String> used = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      after.append(line).append(i + 1 < lines.size() ? "\n" : "");
      if (line.startsWith(BEGIN)) {
        int end = lines.subList(i, lines.size()).indexOf(END);
        if (end < 0 || !line.endsWith(CLOSE)) {
          throw DataException.at(
              page.toString(), i + 1, "no line \"" + END + "\" follows, or no \"" + CLOSE + "\"");
        }
        String words = line.substring(BEGIN.length(), line.length() - CLOSE.length());
        after.append(table(page, i + 1, words, files, used));
        i += end - 1;
      }
    }
    return new ResultsPage(before, after.toString(), used);
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
