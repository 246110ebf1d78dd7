package mws4j.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mws4j.cli.Cli;
import mws4j.domains.DataException;
import mws4j.domains.regex.profile.ColumnProfile;
import mws4j.domains.regex.profile.Profile;
import mws4j.domains.regex.profile.Profiler;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileFileTest {
  @TempDir private Path temp;

  private static Profile profile() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(
          List.of(
              i == 7 ? "?!" : String.format(Locale.ROOT, "AB-%04d", i * 7919 % 9973),
              i % 3 == 0 ? "r\u00e4d" : "\"green\"\n",
              String.valueOf(i + 100),
              i % 50 == 0
                  ? ""
                  : String.format(Locale.ROOT, "%02d.%02d.2024", 1 + i % 28, 1 + i % 12),
              "kg"));
    }
    return Profiler.standard().profile(List.of("code", "colour", "id", "day", ""), rows);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = temp.resolve("p.json");
    Profile written = profile();
    ProfileFile.write(file, written);
    Profile read = ProfileFile.read(file);
    assertEquals(written.rows(), read.rows());
    for (int c = 0; c < written.columns().size(); c++) {
      ColumnProfile a = written.columns().get(c);
      ColumnProfile b = read.columns().get(c);
      assertEquals(a.formats().toString(), b.formats().toString());
      assertEquals(
          a.formats().stream().map(each -> each.parts()).toList(),
          b.formats().stream().map(each -> each.parts()).toList());
      assertEquals(a.traits(), b.traits());
      assertEquals(a.values(), b.values());
      assertEquals(a.exceptions(), b.exceptions());
      assertEquals(a.toString(), b.toString());
    }
    Path again = temp.resolve("q.json");
    ProfileFile.write(again, read);
    assertEquals(Files.readString(file), Files.readString(again));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    Path file = temp.resolve("p.json");
    ProfileFile.write(file, profile());
    String good = Files.readString(file);
    String[][] cases = {
      {"mws4j-profile-1", "mws4j-profile-9", "format is not mws4j-profile-1"},
      {"\"rows\": 300,", "\"rows\": -3,", "rows must be 0 to 1125899906842624, not -3"},
      {"\"rows\": 300,", "\"rows\": 1e999999999,", "rows is no whole number"},
      {"\"rows\": 300,", "\"rows\": \"many\",", "rows is no number"},
      {"\"rows\": 300,", "", "it has no \"rows\""},
      {"\"kind\": \"key\"", "\"kind\": \"lock\"", "columns[0].kind is lock, which is not known"},
      {"\"kind\": \"key\"", "\"kind\": 3", "columns[0].kind is no string"},
      {"\"key\": true", "\"key\": 1", "columns[0].key is neither true nor false"},
      {"\"AB-\\\\d{4}\"", "\"AB-(\\\\d{4}\"", "columns[0].formats[0].program is no program: regex"},
      {"\"AB-\\\\d{4}\"", "\"((a{255}){255}){255}\"", "more than 4096 characters"},
      {"\"members\": []", "\"members\": 5", "columns[0].members is no array"},
      {"\"columns\": [", "\"columns\": [7,", "columns[0] is no object"},
      {"{", "[{", "damaged, no valid JSON"},
    };
    for (String[] each : cases) {
      assertTrue(good.contains(each[0]), each[0]);
      Files.writeString(
          file,
          good.replaceFirst(
              java.util.regex.Pattern.quote(each[0]),
              java.util.regex.Matcher.quoteReplacement(each[1])));
      DataException e =
          Assertions.assertThrows(DataException.class, () -> ProfileFile.read(file), each[1]);
      assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
      assertTrue(e.getMessage().contains(each[2]), each[1] + " gives " + e.getMessage());
    }
  }

  @Test
  void nestingAndGarbageAreRefusedInOneLine() throws IOException {
    Path table = Files.writeString(temp.resolve("t.csv"), "a\n1\n2\n");
    String[] texts = {
      "", "[]", "null", "x", "{\"a\":".repeat(200_000), "[".repeat(200_000), "\u0000"
    };
    for (String text : texts) {
      Path file = Files.writeString(temp.resolve("hostile.json"), text);
      Cli.Result result = Cli.run("check", file, table);
      assertEquals(2, result.code(), result.err());
      assertFalse(result.errorLine().contains("internal"), result.err());
    }
    assertEquals(2, Cli.run("check", temp, table).code());
    assertEquals(2, Cli.run("check", temp.resolve("none.json"), table).code());
  }
}
