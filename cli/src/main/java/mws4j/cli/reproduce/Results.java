package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import mws4j.nn.safetensors.AtomicFile;

/** Median and quartiles over the seeds, beside the paper's numbers. */
final class Results {
  /**
   * One number of a figure or table.
   *
   * @param ours over the seeds
   * @param paper the paper's, if it prints one
   */
  record Cell(Figure figure, String algorithm, int k, Quartiles ours, OptionalDouble paper) {}

  private final List<Cell> cells = new ArrayList<>();

  /** Of all jobs that are finished; the order is that of the sweep. */
  Results(List<Figure> figures, List<Job> jobs, Map<Job, double[]> finished) {
    Map<String, List<Job>> groups =
        jobs.stream()
            .filter(finished::containsKey)
            .collect(
                Collectors.groupingBy(
                    job -> job.algorithm() + " " + job.k(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (int f = 0; f < figures.size(); f++) {
      int column = f;
      for (List<Job> group : groups.values()) {
        Job first = group.get(0);
        double[] values = group.stream().mapToDouble(job -> finished.get(job)[column]).toArray();
        Figure figure = figures.get(f);
        OptionalDouble paper = figure.paper(first.algorithm(), first.k());
        if (!Arrays.stream(values).allMatch(Double::isNaN)) { // else the figure has no meaning here
          cells.add(new Cell(figure, first.algorithm(), first.k(), Quartiles.of(values), paper));
        }
      }
    }
  }

  /** Those of a figure. */
  List<Cell> of(Figure figure) {
    return cells.stream().filter(cell -> cell.figure().equals(figure)).toList();
  }

  /** Those that differ only in K. */
  List<Cell> of(Figure figure, String algorithm) {
    return of(figure).stream().filter(cell -> cell.algorithm().equals(algorithm)).toList();
  }

  /** Algorithms in order. */
  List<String> algorithms() {
    return cells.stream().map(Cell::algorithm).distinct().toList();
  }

  /** Every K in ascending order. */
  List<Integer> ks() {
    return cells.stream().map(Cell::k).distinct().sorted().toList();
  }

  /** Writes {@code results.csv}. */
  void write(Path file) throws IOException {
    StringBuilder csv =
        new StringBuilder("figure,algorithm,k,seeds,lower_quartile,median,upper_quartile,paper\n");
    for (Cell cell : cells) {
      Quartiles ours = cell.ours();
      csv.append(cell.figure().name()).append(',').append(cell.algorithm()).append(',');
      csv.append(cell.k()).append(',').append(ours.count()).append(',');
      csv.append(ours.lower()).append(',').append(ours.median()).append(',').append(ours.upper());
      csv.append(',').append(cell.paper().isPresent() ? cell.paper().getAsDouble() : "");
      csv.append('\n');
    }
    AtomicFile.write(file, csv.toString());
  }
}
