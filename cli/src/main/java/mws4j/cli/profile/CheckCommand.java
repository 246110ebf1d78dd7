package mws4j.cli.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mws4j.cli.columns.TableOption;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.OutputOption;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j check PROFILE FILE}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks every row of a table against a profile that 'mws4j profile --out' wrote: values that"
          + " do not fit and what is wrong with them, keys that come twice, columns that are"
          + " missing, new or moved, shares that have changed beyond chance.",
      "Exit code: 0 if all fits, 3 if not.",
      "The word regex may be left out."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j check orders.json february.csv",
      "  mws4j check orders.json february.csv --junit report.xml",
      "  zcat export.csv.gz | mws4j check --json orders.json -"
    })
public final class CheckCommand implements Callable<Integer> {
  /** The table does not fit. */
  static final int UNFIT = 3;

  @Parameters(
      index = "0",
      paramLabel = "PROFILE",
      description = "A profile, as 'mws4j profile --out' writes it.")
  private Path profile;

  @Parameters(index = "1", paramLabel = "FILE", description = "A table, or - for standard input.")
  private String file;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also writes the result as JUnit XML, over an earlier one.")
  private Path junit;

  @Mixin private TableOption table;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (junit != null) {
      OutputOption.requireFolder(junit);
    }
    try (CheckedTable checked = new CheckedTable(ProfileFile.read(profile))) {
      table.read(file, checked, spec.commandLine().getErr());
      CheckView view = new CheckView(profile.toString(), file, checked.report());
      if (junit != null) {
        AtomicFile.write(junit, JunitXml.of(view));
      }
      format.print(view, spec.commandLine().getOut());
      return view.report().fits() ? 0 : UNFIT;
    }
  }
}
