package mws4j.cli.profile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.cli.columns.ColumnView;
import mws4j.cli.columns.ColumnsView;
import mws4j.cli.columns.ReadTable;
import mws4j.cli.columns.export.ExportKind;
import mws4j.cli.columns.export.TableContract;
import mws4j.cli.columns.html.ProfilePage;
import mws4j.cli.options.OutputOption;
import mws4j.cli.run.StopRequest;
import mws4j.domains.regex.profile.Profile;
import mws4j.domains.regex.profile.Profiler;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files that {@code profile} writes when asked to. */
final class ProfileFiles {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the profile to a file, in JSON.")
  private Path out;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "A report to write, one page that needs no other file.")
  private Path html;

  @Option(
      names = "--export",
      paramLabel = "KIND=FILE",
      converter = ExportKindConverter.class,
      description =
          "What was found as checks for another validator; KIND is json-schema,"
              + " great-expectations, frictionless, sql-check or deequ. May be given several times.")
  private Map<ExportKind, Path> exports = new LinkedHashMap<>();

  @Mixin private OutputOption output;

  /** Fails if a file may not be written; done before the work begins. */
  void check() {
    List<Path> files = new ArrayList<>(exports.values());
    if (html != null) {
      files.add(html);
    }
    if (out != null) {
      files.add(out);
    }
    files.forEach(output::check);
    if (files.stream().map(file -> file.toAbsolutePath().normalize()).distinct().count()
        < files.size()) {
      throw new IllegalArgumentException("--out, --html and --export: give each a file of its own");
    }
  }

  /** Whether something is asked for that needs the table itself. */
  boolean needTable() {
    return html != null || !exports.isEmpty();
  }

  /** Writes what was asked for; who ends the program meanwhile waits until it is written. */
  void write(ReadTable table, ColumnsView view, PrintWriter err) throws IOException {
    try (StopRequest waiting = new StopRequest()) {
      if (!waiting.requested()) {
        writeAll(table, view);
        if (out != null) {
          write(profile(view), err);
        }
      }
    }
  }

  /** Writes the profile if that was asked for. */
  void write(Profile profile, PrintWriter err) throws IOException {
    if (out != null) {
      ProfileFile.write(out, profile);
      err.println(out + ": profile written");
      err.flush();
    }
  }

  private static Profile profile(ColumnsView view) {
    return Profiler.standard()
        .profileExplained(
            view.columns().stream().map(each -> each.column().name()).toList(),
            view.columns().stream().map(ColumnView::explanation).toList());
  }

  private void writeAll(ReadTable table, ColumnsView view) throws IOException {
    if (html != null) {
      ProfilePage.of(table.report(), view).write(html);
    }
    if (!exports.isEmpty()) {
      TableContract contract = TableContract.of(table, view);
      for (Map.Entry<ExportKind, Path> export : exports.entrySet()) {
        AtomicFile.write(export.getValue(), export.getKey().text(contract));
      }
    }
  }
}
