package mws4j.cli.results;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs the sweeps of results again that state how much a repetition may differ,"
            + " docs/results/*.csv with a line \"# tolerance:\", and compares every figure; exit code 1"
            + " if one differs by more.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce verify                   all of them",
      "  mws4j reproduce verify verify-gmm        docs/results/verify-gmm.csv",
      "  mws4j reproduce verify --update 2b1695f"
    })
final class ReproduceVerifyCommand implements Callable<Integer> {
  private static final int DIFFER = 1;
  private static final String PROGRAM = "./mws4j ";
  private static final String REPRODUCE = PROGRAM + "reproduce ";

  private final ResultsDomain.Runner runner;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "Files to verify (default: all that state tolerances).")
  private List<String> names = List.of();

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description = "Folder of the pages (default: ${DEFAULT-VALUE}).")
  private Path docs = Path.of("docs");

  @Option(
      names = "--update",
      paramLabel = "COMMIT",
      description =
          "Write what is measured into the files, after a change that was meant; the commit is that"
              + " of the code that runs.")
  private String update;

  @Spec private CommandSpec spec;

  ReproduceVerifyCommand(ResultsDomain.Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() throws IOException {
    if (update != null && !Origin.isCommit(update)) {
      throw new IllegalArgumentException(
          "--update takes a commit, 7 to 40 hexadecimals, not \"" + update + "\"");
    }
    Path folder = ReproduceTablesCommand.requireFolder(docs.resolve("results"));
    boolean hold = true;
    for (ResultsFile file : chosen(ResultsFile.readAll(folder))) {
      List<String> lines = repeated(file);
      if (update == null) {
        hold &= compare(file, lines);
      } else {
        write(folder, file, lines);
      }
    }
    return hold ? 0 : DIFFER;
  }

  private List<ResultsFile> chosen(Map<String, ResultsFile> all) {
    if (names.isEmpty()) {
      return all.values().stream().filter(file -> !file.tolerances().isEmpty()).toList();
    }
    List<ResultsFile> chosen = new ArrayList<>();
    for (String name : names) {
      ResultsFile file = all.get(name);
      if (file == null || file.tolerances().isEmpty()) {
        throw new IllegalArgumentException(
            name + ": not the name of results with a line \"# tolerance:\"");
      }
      chosen.add(file);
    }
    return chosen;
  }

  /** The lines of {@code results.csv} of a sweep by the command of a file. */
  private List<String> repeated(ResultsFile file) throws IOException {
    String command = file.origin().get(Origin.COMMAND);
    if (!command.startsWith(REPRODUCE)) {
      throw new IllegalArgumentException(
          file.name() + ".csv: the command does not begin with " + REPRODUCE);
    }
    Path out = Files.createTempDirectory("mws4j-verify");
    try {
      List<String> words =
          new ArrayList<>(List.of(command.substring(PROGRAM.length()).split(" +", -1)));
      words.addAll(List.of("--out", out.resolve("sweep").toString()));
      PrintWriter err = spec.commandLine().getErr();
      err.println(file.name() + ": " + command);
      err.flush();
      if (runner.run(err, err, words.toArray(String[]::new)) != 0) {
        throw new IOException(file.name() + ": the command failed, see above");
      }
      return Files.readAllLines(out.resolve("sweep").resolve("results.csv"));
    } finally {
      delete(out);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (var walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  private boolean compare(ResultsFile file, List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    boolean hold = true;
    out.printf(
        "%-32s %15s %15s %10s %10s%n", file.name(), "before", "now", "difference", "tolerance");
    for (Verification each :
        Verification.of(file, ResultsFile.rows(Path.of("results.csv"), lines, 0))) {
      hold &= each.holds();
      out.printf(
          Locale.ROOT,
          "%-32s %15.9f %15.9f %10.3g %10s%s%n",
          each.figure(),
          each.before(),
          each.now(),
          each.difference(),
          each.tolerance(),
          each.holds() ? "" : "  DIFFERS");
    }
    out.println(file.name() + (hold ? ": as before" : ": not as before"));
    return hold;
  }

  private void write(Path folder, ResultsFile file, List<String> lines) throws IOException {
    Map<String, String> origin = new LinkedHashMap<>(file.origin());
    origin.put(Origin.COMMIT, update);
    origin.put(Origin.DATE, LocalDate.now(ZoneOffset.UTC).toString());
    StringBuilder text = new StringBuilder();
    origin.forEach((key, value) -> text.append("# " + key + ": " + value + "\n"));
    lines.forEach(line -> text.append(line).append('\n'));
    Path target = folder.resolve(file.name() + ".csv");
    AtomicFile.write(target, text.toString());
    spec.commandLine().getOut().println(target + " written");
  }
}
