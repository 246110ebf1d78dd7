package mws4j.cli.automata;

import java.awt.image.BufferedImage;
import java.util.List;
import mws4j.cli.pictures.ImageSheet;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonPicture;

/** Several automata on one picture, each as {@link AutomatonPicture} draws it. */
final class AutomatonPictures {
  private static final int MOST_PER_ROW = 10;

  private AutomatonPictures() {}

  /** Images in rows of ten with gaps between them; a single one without. */
  static BufferedImage sheet(List<AutomatonImage> images) {
    return images.size() == 1
        ? AutomatonPicture.draw(images.get(0))
        : rows(ImageSheet.rows(images, MOST_PER_ROW));
  }

  /** Rows of images with gaps between them. */
  static BufferedImage rows(List<List<AutomatonImage>> rows) {
    return ImageSheet.draw(
        rows.stream().map(row -> row.stream().map(AutomatonPicture::draw).toList()).toList());
  }
}
