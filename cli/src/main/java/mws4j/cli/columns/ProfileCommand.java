package mws4j.cli.columns;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.options.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j profile FILE}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows a whole table at a glance, one line a column: what kind it is, how many rows fit its"
          + " formats, what is missing, what is odd.",
      "No training is needed. 'mws4j explain FILE' shows each column in full.",
      "The word regex may be left out."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j profile orders.csv",
      "  mws4j profile --column price orders.csv",
      "  mws4j profile --html report.html orders.csv",
      "  mws4j profile --export json-schema=row.json --export sql-check=orders.sql orders.csv",
      "  zcat export.csv.gz | mws4j profile --json -"
    })
public final class ProfileCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A CSV file, or - for standard input.")
  private String file;

  @Mixin private TableInput table;
  @Mixin private ProfileFiles files;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    files.check();
    ReadTable read = table.readTable(file, spec.commandLine().getErr());
    ColumnsView view = new ColumnAnswers(0).of(read.columns());
    format.print(view, spec.commandLine().getOut());
    files.write(read, view);
    return table.exitCode();
  }
}
