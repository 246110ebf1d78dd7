package mws4j.cli.profile;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.domains.DataException;
import mws4j.domains.regex.profile.Profile;
import mws4j.domains.regex.profile.Profiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A profile file that was changed anyhow is read or refused with one message that names it, never
 * with another exception. {@code -Dmws4j.fuzz=N} tries N changes.
 */
final class ProfileFileFuzzTest {
  private static final int TRIES = Integer.getInteger("mws4j.fuzz", 1500);
  private static final String[] PIECES = {
    "",
    "-1",
    "1e999",
    "null",
    "[]",
    "{}",
    "\"",
    "\\u0000",
    "9223372036854775808",
    "0.5",
    "true",
    "\"(\"",
    "\"a{255}{255}\"",
    ",",
    "]",
    "}"
  };

  @TempDir Path temp;

  private String profile() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("GP-14407", "2024-01-05", "open", ""),
            List.of("DU-87462", "2024-01-09", "closed", "n/a"),
            List.of("EO-54210", "2024-01-23", "open", "7.5"),
            List.of("FI-01804", "11/01/2024", "open", "8.25"));
    Path file = temp.resolve("whole.json");
    ProfileFile.write(
        file, Profiler.standard().profile(List.of("order", "shipped", "state", "price"), rows));
    return Files.readString(file);
  }

  @Test
  void changedFilesAreReadOrRefused() throws IOException {
    String whole = profile();
    SplittableRandom rng = new SplittableRandom(1);
    Path file = temp.resolve("changed.json");
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      Files.writeString(file, changed(whole, rng), StandardCharsets.UTF_8);
      try {
        Profile read = ProfileFile.read(file);
        assertNotNull(read.check(List.of("order"), List.of(List.of("GP-1"))));
      } catch (DataException e) {
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertTrue(e.getMessage().length() < 2000, e.getMessage().length() + " characters");
        refused++;
      }
    }
    assertTrue(refused > TRIES / 2 && refused < TRIES, refused + " refused of " + TRIES);
  }

  /** One to three places replaced by something else, or the end cut off. */
  private static String changed(String text, SplittableRandom rng) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + rng.nextInt(3);
    for (int c = 0; c < changes; c++) {
      int from = rng.nextInt(changed.length());
      int to = Math.min(changed.length(), from + rng.nextInt(12));
      if (rng.nextInt(10) == 0) {
        changed.setLength(Math.max(1, from));
      } else if (rng.nextBoolean()) {
        changed.replace(from, to, PIECES[rng.nextInt(PIECES.length)]);
      } else {
        changed.setCharAt(from, (char) (32 + rng.nextInt(95)));
      }
    }
    return changed.toString();
  }
}
