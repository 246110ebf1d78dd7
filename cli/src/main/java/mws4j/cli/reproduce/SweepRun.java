package mws4j.cli.reproduce;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import mws4j.cli.json.Result;
import mws4j.cli.options.JsonOption;
import mws4j.cli.run.Progress;
import mws4j.cli.run.StopRequest;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What {@code mws4j reproduce} does with a sweep.
 *
 * @param threads of all runs together
 */
public record SweepRun(
    Experiment experiment, Sweep sweep, int threads, JsonOption format, CommandSpec spec) {
  /**
   * Runs what is left of it in a folder, which has a usual name, and returns the exit code.
   *
   * @param out another folder, if one is wanted
   */
  public int into(Optional<Path> out) throws IOException {
    Path path = out.orElse(Path.of("runs", "reproduce-" + experiment.name()));
    try (SweepFolder folder = SweepFolder.open(path, experiment)) {
      return into(folder);
    }
  }

  private int into(SweepFolder folder) throws IOException {
    int jobs = sweep.jobs().size();
    int workers = Math.max(1, threads / experiment.threadsPerJob());
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "%d runs, %d of them finished, %d at once, into %s%n",
        jobs, folder.finished(sweep), workers, folder.path());
    err.flush();
    try (StopRequest stop = new StopRequest()) {
      boolean all;
      try (Progress progress = Progress.onStandardError("reproducing", jobs, "runs")) {
        progress.update(folder.finished(sweep), "");
        all = folder.run(sweep, workers, stop::requested, progress::update);
      }
      if (!all) { // said before a signal may end the Java machine
        err.println("interrupted; the same command goes on");
        err.flush();
        return StopRequest.INTERRUPTED;
      }
    }
    print(folder, spec.commandLine().getOut());
    return 0;
  }

  private void print(SweepFolder folder, PrintWriter out) {
    Result result =
        new Result()
            .put("runs", sweep.jobs().size())
            .put("results", folder.resultsFile())
            .put("report", folder.reportFile());
    format.print(
        result, () -> result.fill("{results} holds the results, {report} the report\n"), out);
  }
}
