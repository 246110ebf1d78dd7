package mws4j.cli.pictures;

import java.awt.image.BufferedImage;
import mws4j.cli.json.View;

/** Many results that can be shown side by side. */
public interface PicturedView extends View {
  /** A picture of the first of them, at most so many. */
  BufferedImage picture(int most);
}
