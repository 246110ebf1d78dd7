package mws4j.cli.train;

import java.io.IOException;
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

  /** Writes picture files, if the domain has any. */
  default void draw(RunFolder folder) throws IOException {}
}
