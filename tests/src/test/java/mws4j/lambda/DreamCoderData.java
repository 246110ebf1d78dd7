package mws4j.lambda;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Rows of the published tasks, programs and golden values, where they are present. */
public final class DreamCoderData {
  private static final Path FOLDER =
      Path.of(System.getProperty("mws4j.data", "../shared/data"), "dreamcoder");

  private DreamCoderData() {}

  /** The rows of a file of JSON lines; the test is skipped if it is absent. */
  public static List<JsonObject> rows(String file) {
    Path path = FOLDER.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "skipped: there is no " + path);
    try {
      return Files.readAllLines(path).stream()
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
