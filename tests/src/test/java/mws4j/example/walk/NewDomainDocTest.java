package mws4j.example.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mws4j.Repository;
import org.junit.jupiter.api.Test;

/** The program text in the documentation is the one that is compiled and tested. */
final class NewDomainDocTest {
  private static final Path DOC = Repository.path("docs/new-domain.md");
  private static final Path EXAMPLE = Repository.path("tests/src/test/java/mws4j/example/walk");
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void documentationQuotesTheSource() throws IOException {
    String sources =
        withoutIndent(Files.readString(EXAMPLE.resolve("WalkModel.java")))
            + withoutIndent(Files.readString(EXAMPLE.resolve("WalkTest.java")));
    List<String> programs =
        PROGRAM.matcher(Files.readString(DOC)).results().map(MatchResult::group).toList();
    assertEquals(3, programs.size());
    for (String program : programs) {
      String quoted = withoutIndent(program.replaceAll("```(java)?|\\.\\.\\.\n *}", "")).strip();
      assertTrue(sources.contains(quoted), DOC + " quotes what is not in the example:\n" + quoted);
    }
  }

  @Test
  void domainFitsOnAPage() throws IOException {
    assertTrue(Files.readAllLines(DOC).size() <= 120, DOC + " has grown");
    assertTrue(Files.readAllLines(EXAMPLE.resolve("WalkModel.java")).size() <= 210);
  }

  private static String withoutIndent(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}
