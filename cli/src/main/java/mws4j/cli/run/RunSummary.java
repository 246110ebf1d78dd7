package mws4j.cli.run;

import java.io.IOException;
import java.util.Map;
import mws4j.cli.json.View;

/** What a training run came to, in the terms of its domain. */
public interface RunSummary extends View {
  /** Heading of the report. */
  String title();

  /** First lines of the report: what, value. */
  Map<String, String> result();

  /** Adds tables and pictures to the report. */
  void describe(Report report) throws IOException;

  /** Writes picture files, if the domain has any. */
  default void draw(RunFolder folder) throws IOException {}
}
