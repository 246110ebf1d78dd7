package mws4j.cli.profile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.columns.ColumnAnswers;
import mws4j.cli.columns.ColumnsView;
import mws4j.cli.columns.ReadTable;
import mws4j.cli.columns.TableInput;
import mws4j.cli.options.JsonOption;
import mws4j.domains.regex.profile.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j profile FILE} and {@code mws4j profile --merge A.json B.json}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows a whole table at a glance, one line a column: what kind it is, how many rows fit its"
          + " formats, what is missing, what is odd.",
      "With --out the profile is kept: 'mws4j check' holds other tables against it.",
      "No training is needed. 'mws4j explain FILE' shows each column in full.",
      "The word regex may be left out."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j profile orders.csv",
      "  mws4j profile --column price orders.csv",
      "  mws4j profile orders.csv --out orders.json",
      "  mws4j profile orders.csv --html report.html",
      "  mws4j profile --export json-schema=row.json --export sql-check=orders.sql orders.csv",
      "  mws4j profile --merge january.json february.json --out year.json",
      "  zcat export.csv.gz | mws4j profile --json -"
    })
public final class ProfileCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A CSV file, or - for standard input.")
  private String file;

  @Option(
      names = "--merge",
      arity = "2",
      paramLabel = "PROFILE",
      description = "Instead of a table: two profiles, of which that of both tables is made.")
  private List<Path> merged = List.of();

  @Mixin private TableInput table;
  @Mixin private ProfileFiles files;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (merged.isEmpty() == (file == null)) {
      throw new ParameterException(
          spec.commandLine(),
          file == null
              ? "Give a table, or two profiles with --merge"
              : "Give a table or --merge, not both");
    }
    files.check();
    return merged.isEmpty() ? ofTable() : ofBoth();
  }

  private int ofTable() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ReadTable read = table.readTable(file, err);
    ColumnsView view = new ColumnAnswers(0).of(read.columns());
    format.print(view, spec.commandLine().getOut());
    files.write(read, view, err);
    return table.exitCode();
  }

  private int ofBoth() throws IOException {
    if (table.asksForColumn() || files.needTable()) {
      throw new ParameterException(
          spec.commandLine(), "--column, --html and --export go with a table, not --merge");
    }
    Profile both = ProfileFile.read(merged.get(0)).merge(ProfileFile.read(merged.get(1)));
    format.print(new ProfileView(both), spec.commandLine().getOut());
    files.write(both, spec.commandLine().getErr());
    return 0;
  }
}
