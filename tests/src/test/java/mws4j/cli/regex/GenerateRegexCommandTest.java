package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.Cli;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerateRegexCommandTest {
  @TempDir Path temp;

  private Path generated(String name, Object... more) {
    Path file = temp.resolve(name);
    Object[] args = new Object[more.length + 4];
    System.arraycopy(new Object[] {"generate", "regex", "--out", file}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    Cli.Result result = Cli.run(args);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.err().matches("(?s).*: \\d+ columns of \\d+ kinds\\R"), result.err());
    return file;
  }

  @Test
  void writesConceptsThatCanBeRead() throws IOException {
    List<StringConcept> concepts = StringConceptsReader.read(generated("a.tsv", "--ascii"));
    assertTrue(concepts.size() > 4000, concepts.size() + " columns");
    assertTrue(concepts.stream().anyMatch(concept -> concept.name().equals("date-iso")));
  }

  @Test
  void theSeedDecidesAndNothingIsReplacedUnasked() throws IOException {
    Path file = generated("b.tsv");
    assertArrayEquals(
        Files.readAllBytes(file), Files.readAllBytes(generated("c.tsv", "--seed", 1)));
    assertFalse(Files.readString(file).equals(Files.readString(generated("d.tsv", "--seed", 2))));
    assertTrue(Files.readString(file).contains("€"));
    Cli.Result again = Cli.run("generate", "regex", "--out", file);
    assertEquals(2, again.code());
    assertEquals(
        "mws4j: " + file + ": exists already; give another name or replace it by --overwrite",
        again.errorLine());
  }
}
