package mws4j.example.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program text in the documentation is the one that is compiled and tested. */
final class NewDomainDocTest {
  private static final Path ROOT = root();
  private static final Path DOC = ROOT.resolve("docs/new-domain.md");
  private static final Path SOURCE =
      ROOT.resolve("tests/src/test/java/mws4j/example/walk/WalkModel.java");

  /** The repository: Maven runs tests in the folder of their module. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
  }

  @Test
  void documentationQuotesTheSource() throws IOException {
    String source = between(Files.readString(SOURCE), "// begin of the example", "// end of the");
    String quoted = between(Files.readString(DOC), "```java", "```").strip();
    assertTrue(quoted.endsWith("}"));
    quoted = quoted.substring(0, quoted.length() - 1); // the class's own brace
    assertEquals(
        source.strip(), quoted.strip(), DOC + " must quote " + SOURCE + " between its markers");
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin);
    assertTrue(from >= 0, "no " + begin);
    int to = text.indexOf(end, from + begin.length());
    assertTrue(to >= 0, "no " + end);
    return text.substring(from + begin.length(), to);
  }
}
