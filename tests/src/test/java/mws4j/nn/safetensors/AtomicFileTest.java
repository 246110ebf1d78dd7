package mws4j.nn.safetensors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir Path temp;

  @Test
  void failuresNameTheTarget() {
    Path target = temp.resolve("none").resolve("x.json");
    NoSuchFileException e =
        assertThrows(NoSuchFileException.class, () -> AtomicFile.write(target, "x"));
    assertEquals(target.toString(), e.getFile());
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path target = Files.writeString(temp.resolve("x.json"), "old");
    FileSystemException e =
        assertThrows(
            FileSystemException.class,
            () ->
                AtomicFile.write(
                    target,
                    channel -> {
                      throw new IOException("disk full");
                    }));
    assertEquals(target.toString(), e.getFile());
    assertEquals("disk full", e.getReason());
    assertEquals("old", Files.readString(target));
    try (Stream<Path> files = Files.list(temp)) {
      assertEquals(1, files.count());
    }
  }
}
