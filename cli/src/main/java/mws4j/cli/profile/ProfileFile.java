package mws4j.cli.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mws4j.cli.data.DataFiles;
import mws4j.cli.json.Json;
import mws4j.domains.DataException;
import mws4j.domains.regex.profile.Profile;
import mws4j.nn.safetensors.AtomicFile;

/** Profiles on disk, in JSON. */
final class ProfileFile {
  /** What {@code format} says in a file that this version reads. */
  static final String FORMAT = "mws4j-profile-1";

  private static final long MOST_BYTES = 1L << 28;

  private ProfileFile() {}

  /** Writes a profile; the file appears whole or not at all. */
  static void write(Path file, Profile profile) throws IOException {
    AtomicFile.write(file, Json.pretty(new ProfileView(profile)));
  }

  /**
   * Reads a profile.
   *
   * @throws DataException if it is damaged, too large or of another version; says where
   */
  static Profile read(Path file) throws IOException {
    DataFiles.require(file);
    if (Files.size(file) > MOST_BYTES) {
      throw DataException.in(
          file.toString(), "no profile: it has more than " + (MOST_BYTES >> 20) + " MB");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return ProfileReader.read(Json.parseObject(text, file.toString()), file.toString());
  }
}
