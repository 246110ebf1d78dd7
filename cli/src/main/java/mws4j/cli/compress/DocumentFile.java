package mws4j.cli.compress;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mws4j.cli.data.DataFiles;
import mws4j.cli.json.Json;
import mws4j.cli.json.JsonPlace;
import mws4j.domains.DataException;

/** A JSON document in a file or on standard input. */
final class DocumentFile {
  private static final String STANDARD_INPUT = "-";
  private static final int MOST_BYTES = 1 << 28;

  private DocumentFile() {}

  /**
   * Reads it.
   *
   * @param file a path, or {@code -} for standard input
   * @throws DataException if it is no JSON or too large; says where
   */
  static JsonPlace read(String file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return read(System.in, "standard input");
    }
    Path path = Path.of(file);
    DataFiles.require(path);
    try (InputStream in = Files.newInputStream(path)) {
      return read(in, file);
    }
  }

  private static JsonPlace read(InputStream in, String source) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw DataException.in(
          source, "more than " + (MOST_BYTES >> 20) + " MB; give a part of the programs");
    }
    JsonElement document = Json.parse(decoded(bytes, source), source);
    return new JsonPlace(source, "", "", document);
  }

  private static String decoded(byte[] bytes, String source) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw DataException.in(source, "no UTF-8 text");
    }
  }
}
