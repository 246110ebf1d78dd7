package mws4j.cli.regex;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import mws4j.cli.data.DataFiles;
import mws4j.domains.DataException;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.nn.safetensors.AtomicFile;

/** A library as a file that people read and change: a line for each macro, its name and regex. */
final class LibraryFile {
  /** 128 macros of 200 tokens, each written with up to ten characters of four bytes. */
  private static final int MOST_BYTES = 1 << 20;

  private LibraryFile() {}

  /** Writes a file whole or not at all. */
  static void write(Path file, RegexLibrary library) throws IOException {
    AtomicFile.write(file, library + "\n");
  }

  /**
   * Reads a file, which anybody may have written.
   *
   * @throws DataException with the first line that is wrong, and why
   */
  static RegexLibrary read(Path file) throws IOException {
    DataFiles.require(file);
    if (Files.size(file) > MOST_BYTES) {
      throw DataException.in(file.toString(), "no library: it has more than 1 MB");
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      RegexLibrary library = RegexLibrary.parse(text.lines().collect(Collectors.joining("\n")));
      if (library.isEmpty()) {
        throw DataException.in(file.toString(), "no library: it has no macros");
      }
      return library;
    } catch (CharacterCodingException e) {
      throw DataException.in(file.toString(), "no library: it is not UTF-8");
    } catch (DataException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw DataException.in(file.toString(), e.getMessage());
    }
  }
}
