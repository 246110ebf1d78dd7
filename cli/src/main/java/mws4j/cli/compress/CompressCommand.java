package mws4j.cli.compress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.json.JsonPlace;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.OutputOption;
import mws4j.cli.run.Progress;
import mws4j.cli.run.StopRequest;
import mws4j.lambda.compression.Abstraction;
import mws4j.lambda.compression.Compression;
import mws4j.lambda.compression.CompressionResult;
import mws4j.lambda.compression.CompressionSettings;
import mws4j.lambda.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j compress}: knows no domains, for programs are only looked at. */
@Command(
    name = "compress",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds what functional programs have in common, makes it abstractions and rewrites the"
          + " programs with them, as Stitch does.",
      "FILE is a JSON array of programs such as \"(lambda (map (lambda (+ $0 1)) $0))\", or"
          + " DreamCoder's JSON with frontiers, of which only the cheapest program of each task"
          + " counts. A program costs 100 for each leaf and 1 for each application and lambda."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j compress programs.json",
      "  mws4j compress programs.json --max-arity 3 --iterations 10 --out compressed.json",
      "  mws4j compress --resume compressed.json --iterations 5 --out more.json",
      "  mws4j compress others.json --rewrite compressed.json --out rewritten.json",
      "  sed -n 3p frontiers.jsonl | mws4j compress --json -"
    })
public final class CompressCommand implements Callable<Integer> {
  private static final int MOST_ITERATIONS = 10_000;
  private static final int MOST_THREADS = 256;

  @Parameters(
      paramLabel = "FILE",
      description = "The programs, or - for standard input; with --resume an earlier output.")
  private String file;

  @Option(
      names = {"-a", "--max-arity"},
      paramLabel = "N",
      description = "Arguments of an abstraction at most (default: ${DEFAULT-VALUE}).")
  private int maxArity = CompressionSettings.defaults().maxArity();

  @Option(
      names = {"-i", "--iterations"},
      paramLabel = "N",
      description =
          "Abstractions to find; fewer if no other makes the programs smaller (default:"
              + " ${DEFAULT-VALUE}).")
  private int iterations = CompressionSettings.defaults().iterations();

  @Option(
      names = "--eta-long",
      description =
          "Only abstractions that leave programs in eta-long form that are: no body is a function,"
              + " none applies an argument.")
  private boolean etaLong;

  @Option(
      names = "--allow-single-task",
      description = "Also abstractions that are found in one task, or program, only.")
  private boolean singleTask;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "T",
      description = "Threads; the result does not depend on them (default: one per processor).")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--rewrite",
      paramLabel = "OUTPUT",
      description =
          "Instead of finding abstractions: an earlier output, whose abstractions the programs are"
              + " rewritten with.")
  private String rewrite;

  @Option(
      names = "--resume",
      description =
          "FILE is an earlier output, of Stitch or this command: finds further abstractions for its"
              + " programs.")
  private boolean resume;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A file to write, in the format of Stitch's output.")
  private Path out;

  @Mixin private OutputOption output;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--max-arity", maxArity, 0, CompressionSettings.MOST_ARGUMENTS);
    Checks.range("--iterations", iterations, 0, MOST_ITERATIONS);
    Checks.range("--threads", threads, 1, MOST_THREADS);
    CompressionSettings settings =
        CompressionSettings.defaults()
            .withMaxArity(maxArity)
            .withIterations(iterations)
            .withEtaLong(etaLong)
            .withSingleTask(singleTask)
            .withThreads(threads);
    if (rewrite != null && resume) {
      throw new ParameterException(spec.commandLine(), "Give --rewrite or --resume, not both");
    }
    if (out != null) {
      output.check(out);
    }
    return rewrite != null ? rewritten() : compressed(settings);
  }

  private int rewritten() throws IOException {
    JsonPlace earlier = DocumentFile.read(rewrite);
    List<Abstraction> abstractions = OutputReader.abstractions(earlier);
    Programs programs = ProgramReader.read(DocumentFile.read(file), OutputReader.library(earlier));
    Outcome outcome = Outcome.of(programs, abstractions);
    try (StopRequest waiting = new StopRequest()) {
      if (!waiting.requested()) {
        write(outcome, " --rewrite " + rewrite);
      }
    }
    format.print(new CompressView(outcome), spec.commandLine().getOut());
    return 0;
  }

  private int compressed(CompressionSettings settings) throws IOException {
    JsonPlace document = DocumentFile.read(file);
    List<Abstraction> all =
        new ArrayList<>(resume ? OutputReader.abstractions(document) : List.of());
    Programs programs =
        resume ? OutputReader.programs(document) : ProgramReader.read(document, Map.of());
    List<Term> begun = Compression.rewrite(programs.terms(), all);
    try (StopRequest stop = new StopRequest()) {
      CompressionResult result;
      try (Progress progress =
          Progress.onStandardError("compressing", iterations, "abstractions")) {
        int earlier = all.size();
        result =
            Compression.compress(
                programs.corpus(begun, all),
                settings,
                stop::requested,
                found -> {
                  all.add(found);
                  progress.update(all.size() - earlier, "cost " + found.cost());
                });
      }
      Outcome outcome = Outcome.of(programs, all);
      if (result.complete() || !result.abstractions().isEmpty()) {
        write(outcome, options());
      }
      if (!result.complete()) {
        interrupted(result.abstractions().size());
        return StopRequest.INTERRUPTED;
      }
      format.print(new CompressView(outcome), spec.commandLine().getOut());
    }
    return 0;
  }

  private String options() {
    return (resume ? " --resume" : "")
        + (" --max-arity " + maxArity + " --iterations " + iterations)
        + (etaLong ? " --eta-long" : "")
        + (singleTask ? " --allow-single-task" : "");
  }

  private void write(Outcome outcome, String options) throws IOException {
    if (out != null) {
      OutputFile.write(out, outcome, "mws4j compress " + file + options);
      spec.commandLine().getErr().println(out + ": written");
      spec.commandLine().getErr().flush();
    }
  }

  /** Said before a signal may end the Java machine. */
  private void interrupted(int found) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "interrupted after "
            + found
            + " abstractions; "
            + (out == null || found == 0
                ? "nothing was written"
                : "go on with: mws4j compress --resume " + out));
    err.flush();
  }
}
