package mws4j.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileCommandTest {
  @TempDir private Path temp;

  private Path table() throws IOException {
    String rows =
        IntStream.range(0, 90)
            .mapToObj(
                i ->
                    (i == 40 ? "oepn" : i % 3 == 0 ? "closed" : "open")
                        + ";"
                        + (i == 50 ? "-" : (i * 7919 % 900 + 100) + "." + (i * 37 % 90 + 10)))
            .collect(Collectors.joining("\n"));
    return Files.writeString(temp.resolve("shop.csv"), "state;price\n" + rows + "\n");
  }

  @Test
  void oneLineForEachColumn() throws IOException {
    Cli.Result result = Cli.run("profile", table());
    assertEquals(0, result.code(), result.err());
    String[] lines = result.out().split("\n", -1);
    assertTrue(lines[1].matches("1 state +closed set +98.9 % +0 +1, such as oepn +.*"), lines[1]);
    assertTrue(
        lines[2].matches("2 price +formatted +100.0 % +1 +\\\\d\\{3}\\\\.\\\\d\\{2}"), lines[2]);
    assertTrue(result.err().contains("semicolon, header, UTF-8; 90 rows"), result.err());
  }

  @Test
  void explainSaysTheSameOfAColumnInFull() throws IOException {
    JsonObject json = Cli.run("explain", "--json", "--column", "state", table()).json();
    JsonObject column = json.getAsJsonArray("columns").get(0).getAsJsonObject();
    assertEquals("closed set", column.get("kind").getAsString());
    JsonObject odd = column.getAsJsonArray("odd").get(0).getAsJsonObject();
    assertEquals("oepn", odd.get("value").getAsString());
    assertEquals(42, odd.get("line").getAsInt());
    assertEquals("did you mean \"open\"?", odd.get("reason").getAsString());
  }

  @Test
  void foreignTextDoesNotReachTheTerminal() {
    Cli.Result result =
        Cli.run(
            "explain", "--strings", "AB-1000", "AB-1207", "AB-1339", "AB-1412", "\u001b[31mred");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("\\x{001B}[31mred"), result.out());
    assertEquals(-1, result.out().indexOf('\u001b'));
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    Cli.Result result = Cli.run("profile", "--column", "prize", table());
    assertEquals(2, result.code());
    String listed = "no column \"prize\"; there are 1 \"state\", 2 \"price\"";
    assertTrue(result.err().contains(listed), result.err());
  }

  @Test
  void damageIsAFailureOnlyIfStrict() throws IOException {
    Path whole = table();
    Path damaged = temp.resolve("damaged.csv");
    Files.writeString(damaged, Files.readString(whole) + "open\n");
    Object[][] cases = {
      {0, "profile", whole},
      {0, "profile", damaged},
      {0, "profile", "--strict", whole},
      {3, "profile", "--strict", damaged},
      {3, "profile", "--strict", "--json", damaged},
      {0, "explain", damaged},
      {3, "explain", "--strict", "--column", "price", damaged},
    };
    for (Object[] each : cases) {
      Object[] words = List.of(each).subList(1, each.length).toArray();
      Cli.Result result = Cli.run(words);
      assertEquals(each[0], result.code(), List.of(each) + result.err());
      assertTrue(result.out().contains("price"), result.out());
    }
    Path report = temp.resolve("report.html");
    assertEquals(3, Cli.run("profile", "--strict", "--html", report, damaged).code());
    assertTrue(Files.readString(report).contains("1 cell instead of 2"));
  }
}
