package mws4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sessions that pages show on the tables of {@code examples} print what stands there. */
final class ConsoleExamplesTest {
  private static final String TABLES = "examples/tables/";

  /** A command and what stands below it, up to the next command or the end of the block. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "^\\$ \\./mws4j ([^\\n]*" + TABLES + "[^\\n]*)\\n(.*?)(?=^```|^\\n?\\$ )",
          Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path temp;

  @Test
  void tablesAreProfiledAndCheckedAsShown() throws IOException {
    List<MatchResult> shown = new ArrayList<>();
    for (String page : Repository.pages().values()) {
      SHOWN.matcher(page).results().forEach(shown::add);
    }
    assertTrue(shown.size() >= 3, shown.size() + " commands are shown");
    for (MatchResult each : shown) {
      assertEquals(each.group(2).strip(), run(each.group(1)), each.group(1));
    }
  }

  /** Standard output; tables are those of the repository, other files are in a folder of ours. */
  private String run(String command) {
    Object[] words =
        Pattern.compile(" ")
            .splitAsStream(command)
            .map(
                word ->
                    word.startsWith(TABLES)
                        ? Repository.path(word).toString()
                        : word.endsWith(".json") ? temp.resolve(word).toString() : word)
            .toArray();
    return Cli.run(words).out().strip();
  }
}
