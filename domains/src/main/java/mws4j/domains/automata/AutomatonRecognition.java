package mws4j.domains.automata;

import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Recognition;
import org.ejml.data.FMatrixRMaj;

/** {@code r_ψ(z|x)}: reads the pixels of all images in one batch. */
final class AutomatonRecognition implements Recognition<AutomatonImage> {
  private final AutomatonModel.Settings settings;
  private final AutomatonNetwork network;

  AutomatonRecognition(AutomatonModel.Settings settings, AutomatonNetwork network) {
    this.settings = settings;
    this.network = network;
  }

  @Override
  public Encoding encode(Tape tape, List<AutomatonImage> observations) {
    FMatrixRMaj pixels = tape.buffer(observations.size(), network.detectors().in().size());
    for (int i = 0; i < observations.size(); i++) {
      settings.requireSize(observations.get(i));
      write(observations.get(i), pixels.data, i * pixels.numCols);
    }
    return new AutomatonEncoding(
        network.logits(tape, tape.constant(pixels)), settings.exploration());
  }

  /** Pixels as -1 and 1, with the rows wrapped around so that every cell has its neighbours. */
  private void write(AutomatonImage image, float[] pixels, int at) {
    int rows = network.detectors().in().height();
    int columns = network.detectors().in().width();
    int height = image.height();
    int words = AutomatonImage.wordsPerColumn(height);
    int above = settings.neighbours() / 2;
    for (int r = 0; r < rows; r++) {
      int row = Math.floorMod(r - above, height);
      for (int column = 0; column < columns; column++) {
        long word = image.columns()[column * words + row / 64];
        pixels[at + r * columns + column] = 2 * (int) (word >>> row & 1) - 1;
      }
    }
  }
}
