package mws4j.cli.options;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import mws4j.cli.pictures.Bitmaps;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option {@code --out} of commands that show what they draw from a model. */
public final class PictureOption {
  /** More than these are not drawn. */
  public static final int MOST_SHOWN = 100;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A picture of the first hundred to write; its name ends in .png or .svg.")
  private Path out;

  @Mixin private OutputOption output;

  /** Whether a picture is wanted. Fails if it may not be written; asked before the work begins. */
  public boolean wanted() {
    if (out == null) {
      return false;
    }
    output.check(out);
    if (!endsIn(".png") && !endsIn(".svg")) {
      throw new IllegalArgumentException(out + ": give a name that ends in .png or .svg");
    }
    return true;
  }

  private boolean endsIn(String ending) {
    return out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Writes the picture. */
  public void write(BufferedImage picture) throws IOException {
    AtomicFile.write(
        out, endsIn(".svg") ? Bitmaps.svg(picture).getBytes(UTF_8) : Bitmaps.png(picture));
  }
}
