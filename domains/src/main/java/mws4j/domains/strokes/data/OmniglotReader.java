package mws4j.domains.strokes.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mws4j.domains.DataException;

/**
 * Reads the Omniglot drawings (Lake, Salakhutdinov &amp; Tenenbaum 2015) from zip files as their
 * authors publish them:
 *
 * <pre>GROUP/ALPHABET/characterNN/KKKK_DD.png     105x105 pixels, black ink on white paper</pre>
 *
 * The images become {@value CharacterData#SIDE}x{@value CharacterData#SIDE} pixels of ink or paper,
 * upright, by the resize that makes the set commonly used for generative models ({@link
 * BicubicResize}, ink where the value is above one half). They are ordered by alphabet, character
 * and drawing, and named {@code ALPHABET/characterNN/KKKK_DD}.
 */
public final class OmniglotReader {
  /** Side of the published drawings. */
  static final int SOURCE_SIDE = 105;

  /** Largest picture accepted; drawings have a few hundred bytes. */
  static final int MAX_PNG_BYTES = 1 << 16;

  private static final Pattern DRAWING =
      Pattern.compile("(?:[^/]+/)?([^/]+)/(character[0-9]+/[^/]+)\\.png");

  private static final String LAYOUT =
      "take an Omniglot zip with entries like GROUP/ALPHABET/character01/0001_01.png";

  private OmniglotReader() {}

  /** Reads the selected drawings; only those are decoded. */
  public static CharacterData read(Path zip, CharacterSelection selection) throws IOException {
    try (BoundedZip archive = new BoundedZip(zip)) {
      List<Drawing> drawings = list(archive, zip.toString());
      BicubicResize resize = new BicubicResize(SOURCE_SIDE, CharacterData.SIDE);
      List<CharacterData.Named> images = new ArrayList<>();
      for (Drawing drawing : selection.choose(drawings, Drawing::alphabet, zip.toString())) {
        CharacterImage image = resize.toImage(picture(archive, drawing.entry));
        images.add(new CharacterData.Named(drawing.alphabet, drawing.name, image));
      }
      return CharacterData.of(images);
    }
  }

  private static List<Drawing> list(BoundedZip archive, String source) {
    List<Drawing> drawings = new ArrayList<>();
    for (String entry : archive.names()) {
      Matcher matcher = DRAWING.matcher(entry);
      if (matcher.matches()) {
        String alphabet = matcher.group(1);
        drawings.add(new Drawing(alphabet, alphabet + "/" + matcher.group(2), entry));
      } else if (entry.endsWith(".png")) {
        throw DataException.in(
            archive.sourceOf(entry), "is not where a drawing should be; " + LAYOUT);
      }
    }
    CharacterData.requireImages(drawings, source, LAYOUT);
    drawings.sort(null);
    return drawings;
  }

  /** A drawing as published, with ink as 255. */
  static Picture picture(BoundedZip archive, String entry) throws IOException {
    String source = archive.sourceOf(entry);
    Picture picture =
        PictureDecoder.decode(archive.read(entry, MAX_PNG_BYTES), source, 4 * SOURCE_SIDE);
    if (picture.width() != SOURCE_SIDE || picture.height() != SOURCE_SIDE) {
      throw DataException.in(
          source,
          String.format(
              "has %dx%d pixels, Omniglot's drawings have 105x105; unpack others into a folder",
              picture.width(), picture.height()));
    }
    return picture.inverted();
  }

  private record Drawing(String alphabet, String name, String entry)
      implements Comparable<Drawing> {
    @Override
    public int compareTo(Drawing other) {
      return name.compareTo(other.name);
    }
  }
}
