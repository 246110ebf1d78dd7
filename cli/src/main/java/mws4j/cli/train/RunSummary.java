package mws4j.cli.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import mws4j.cli.json.View;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunFolder;

/**
 * What a training run came to, in the terms of its domain. The values with labels are the first
 * lines of the report.
 */
public interface RunSummary extends View {
  /** Heading of the report. */
  String title();

  /** Adds tables and pictures to the report. */
  void describe(Report report) throws IOException;

  /** Pictures for the run folder, each with a name of {@link RunFolder#picture}. */
  default Map<String, BufferedImage> pictures() {
    return Map.of();
  }
}
