package mws4j.cli.reproduce;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A figure or table of the paper. */
public interface Experiment {
  /** Heading of the report. */
  String title();

  /** What a reader of the report has to know, one paragraph each. */
  List<String> notes();

  /** All that a result depends on besides the job; a folder belongs to one of these. */
  Map<String, String> configuration();

  /** What every job yields, in order. */
  List<Figure> figures();

  /** Whether an algorithm is defined at this K. */
  boolean defined(String algorithm, int k);

  /** Threads that one job uses. */
  int threadsPerJob();

  /**
   * Runs one job; called by several threads at once.
   *
   * @param stop asked between steps; once true the job ends without a result
   * @return the figures in order, or empty if stopped
   */
  Optional<double[]> run(Job job, BooleanSupplier stop) throws IOException;
}
