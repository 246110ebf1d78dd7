package mws4j.cli.columns;

import java.io.IOException;
import java.nio.file.Path;
import mws4j.cli.columns.html.ProfilePage;
import mws4j.cli.options.OutputOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files that {@code profile} writes when asked to. */
final class ProfileFiles {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "A report to write, one page that needs no other file.")
  private Path html;

  @Mixin private OutputOption output;

  /** Fails if a file may not be written; done before the work begins. */
  void check() {
    if (html != null) {
      output.check(html);
    }
  }

  /** Writes what was asked for. */
  void write(ReadTable table, ColumnsView view) throws IOException {
    if (html != null) {
      ProfilePage.of(table.report(), view).write(html);
    }
  }
}
