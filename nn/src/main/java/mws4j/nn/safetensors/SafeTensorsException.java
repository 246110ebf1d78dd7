package mws4j.nn.safetensors;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not valid safetensors, or not the one needed. */
public final class SafeTensorsException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says which file and what is wrong with it. */
  public SafeTensorsException(Path file, String problem) {
    super(file + ": " + problem);
  }
}
