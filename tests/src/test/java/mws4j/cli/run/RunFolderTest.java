package mws4j.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
  @TempDir Path temp;

  private Path folder;

  /** An earlier run. */
  private void run(String text) throws IOException {
    folder = Files.createDirectories(temp.resolve("run"));
    for (String name :
        new String[] {"config.json", "metrics.csv", "checkpoint-7.safetensors", "samples.png"}) {
      Files.writeString(folder.resolve(name), text);
    }
  }

  /** Names and contents of what is in a folder, but for the lock. */
  private static String content(Path folder) throws IOException {
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(RunLock.FILE)) {
          found.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return found.toString();
  }

  @Test
  void oneRunAtATimeWritesIntoAFolder() throws IOException {
    run("old");
    try (RunFolder first = RunFolder.resume(folder)) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> RunFolder.create(folder, true));
      assertEquals(
          folder
              + ": another run (process "
              + ProcessHandle.current().pid()
              + ") writes here; wait for its end or choose another folder by --out",
          e.getMessage());
      assertThrows(IllegalArgumentException.class, () -> RunFolder.resume(folder));
      assertTrue(first.hasCheckpoint());
    }
    RunFolder.resume(folder).close();
  }

  @Test
  void anEarlierRunStaysUntilTheNewOneHasACheckpoint() throws IOException {
    run("old");
    String before = content(folder);
    assertEquals(folder.resolve("checkpoint-7.safetensors"), RunFolder.checkpoint(folder));
    try (RunFolder failing = RunFolder.create(folder, true)) {
      assertFalse(failing.replacesAnother());
      failing.setAside();
      assertTrue(failing.replacesAnother());
      assertFalse(failing.needsCheckpoint(), "the earlier run would come back");
      assertEquals("old", Files.readString(RunFolder.checkpoint(folder)), "it can still be asked");
      Files.writeString(failing.config(), "new");
    }
    assertEquals(before, content(folder), "the new run failed before its first checkpoint");
    try (RunFolder good = RunFolder.create(folder, true)) {
      good.setAside();
      assertFalse(Files.exists(good.config()));
      Files.writeString(good.config(), "new");
      Files.writeString(good.checkpoint(3), "new");
      good.forgetReplaced();
    }
    assertEquals("{checkpoint-3.safetensors=new, config.json=new}", content(folder));
  }

  /** Whatever was moved or deleted when the process was killed, the next one finds a run. */
  @Test
  void aKillWhileARunIsPutAsideLosesNothing() throws IOException {
    run("old");
    String before = content(folder);
    Path aside = folder.resolve(".replaced");
    String[] order = {
      "checkpoint-7.safetensors", "samples.png", "metrics.csv", "config.json",
    };
    for (int moved = 0; moved <= order.length; moved++) {
      Files.createDirectories(aside);
      for (int k = 0; k < moved; k++) {
        Files.move(folder.resolve(order[k]), aside.resolve(order[k]));
      }
      if (moved == order.length) {
        Files.writeString(folder.resolve("config.json"), "new");
        Files.writeString(folder.resolve("metrics.csv"), "new");
      }
      RunFolder.resume(folder).close();
      assertEquals(before, content(folder), moved + " moved");
    }
  }

  @Test
  void theEarlierRunDoesNotComeBackIfItsDeletionWasCutShort() throws IOException {
    run("new");
    String expected = content(folder);
    Path aside = Files.createDirectories(folder.resolve(".replaced"));
    for (String name : new String[] {"config.json", "metrics.csv"}) {
      Files.writeString(aside.resolve(name), "old");
    }
    RunFolder.resume(folder).close();
    assertEquals(expected, content(folder));
    assertFalse(Files.exists(aside));
  }

  @Test
  void temporaryFilesOfDeadProcessesGoThoseOfLivingOnesStay()
      throws IOException, InterruptedException {
    folder = Files.createDirectories(temp.resolve("run"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path gone = Files.writeString(folder.resolve(".config.json." + dead.pid() + ".tmp"), "x");
    Files.createFile(folder.resolve(RunLock.FILE));
    RunFolder.create(folder, false).close(); // it does not block a new run either
    assertFalse(Files.exists(gone));
    long living = ProcessHandle.current().pid();
    run("old");
    Path stays = Files.writeString(folder.resolve(".x." + living + ".tmp"), "x");
    RunFolder.resume(folder).close();
    assertTrue(Files.exists(stays));
  }

  @Test
  void aNewRunWithNothingToComeBackNeedsACheckpoint() throws IOException {
    folder = temp.resolve("new");
    try (RunFolder run = RunFolder.create(folder, false)) {
      run.setAside();
      assertTrue(run.needsCheckpoint());
      Files.writeString(run.checkpoint(0), "x");
      assertFalse(run.needsCheckpoint());
    }
  }

  @Test
  void foldersOfOthersAreRefused() throws IOException {
    folder = Files.createDirectories(temp.resolve("other"));
    Files.writeString(folder.resolve("thesis.txt"), "x");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RunFolder.create(folder, true));
    assertEquals(
        folder + ": not empty and not a run folder; choose another with --out", e.getMessage());
    assertEquals("{thesis.txt=x}", content(folder));
  }
}
