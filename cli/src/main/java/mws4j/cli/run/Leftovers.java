package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes that were killed while they wrote leave in a folder. */
public final class Leftovers {
  private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.(\\d{1,18})\\.tmp");

  private Leftovers() {}

  /**
   * Removes the temporary files of {@link mws4j.nn.safetensors.AtomicFile} whose processes are
   * gone.
   */
  public static void remove(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Matcher matcher = TEMPORARY.matcher(file.getFileName().toString());
      if (matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Whether a folder has nothing in it but a lock. */
  public static boolean isEmpty(Path folder) throws IOException {
    return list(folder).stream().allMatch(RunLock::is);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
