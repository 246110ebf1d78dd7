package mws4j.cli.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mws4j.domains.DataException;
import mws4j.mws.evaluation.PerInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PairedDifferencesTest {
  @TempDir Path temp;
  private InstancesCsv csv;

  @BeforeEach
  void open() {
    csv = new InstancesCsv(temp);
  }

  private static Job job(String algorithm, long seed) {
    return new Job(algorithm, 10, seed);
  }

  private static Map<String, PerInstance> numbers(double... values) {
    return Map.of("nll", new PerInstance(values));
  }

  /** The lines of the file without its header. */
  private List<String> paired(Job... jobs) throws IOException {
    Path file = temp.resolve("paired.csv");
    PairedDifferences.of(csv, List.of(jobs)).write(file);
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  @Test
  void differencesAreMeansOverTheSeedsThatBothHave() throws IOException {
    csv.write(job("a", 1), numbers(1, 2));
    csv.write(job("a", 2), numbers(3, 4));
    csv.write(job("a", 3), numbers(100, 100));
    csv.write(job("b", 1), numbers(0, 2));
    csv.write(job("b", 2), numbers(0, 0));
    // Instance 1: (1 + 3) / 2 = 2; instance 2: (0 + 4) / 2 = 2.
    assertEquals(
        List.of("nll,10,a,b,2,2,2.0,0.0"),
        paired(job("a", 1), job("a", 2), job("a", 3), job("b", 1), job("b", 2)));
  }

  @Test
  void algorithmsWithoutACommonSeedAreNotCompared() throws IOException {
    csv.write(job("a", 1), numbers(1, 2));
    csv.write(job("b", 2), numbers(0, 2));
    assertEquals(List.of(), paired(job("a", 1), job("b", 2)));
  }

  @Test
  void instancesThatOneDoesNotExplainAreLeftOut() throws IOException {
    double none = Double.POSITIVE_INFINITY;
    csv.write(job("a", 1), numbers(none, 1, 5, none));
    csv.write(job("b", 1), numbers(7, 0, none, none));
    assertEquals(List.of("nll,10,a,b,1,1,1.0,NaN"), paired(job("a", 1), job("b", 1)));
  }

  @Test
  void columnsOfDifferentLengthsComeBack() throws IOException {
    Map<String, PerInstance> numbers = new LinkedHashMap<>();
    numbers.put("nll", new PerInstance(new double[] {1, 2, 3}));
    numbers.put("test", new PerInstance(new double[] {4}));
    csv.write(job("a", 1), numbers);
    Map<String, PerInstance> read = csv.read(job("a", 1));
    assertEquals(List.of("nll", "test"), List.copyOf(read.keySet()));
    assertEquals(3, read.get("nll").size());
    assertEquals(1, read.get("test").size());
    assertEquals(4, read.get("test").get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nll,test;1,2;,3;4,5 | :4: damaged line: a number below a blank, in column 1",
        "nll,test;1 | :2: damaged line: 1 fields, not 2",
        "nll;x | :2: damaged line: For input string: \"x\"",
        "nll,nll;1,2 | :1: a name that is missing or there twice",
        "nll,;1,2 | :1: a name that is missing or there twice",
        "'' | :1: no header",
      })
  void damagedFilesAreRefusedWithTheirPlace(String lines, String problem) throws IOException {
    csv.write(job("a", 1), numbers(1));
    Path file = csv.file(job("a", 1));
    Files.writeString(file, lines.replace(';', '\n'));
    DataException thrown = assertThrows(DataException.class, () -> csv.read(job("a", 1)));
    assertEquals(file + problem, thrown.getMessage());
  }

  @Test
  void filesOfDifferentInstancesAreRefused() throws IOException {
    csv.write(job("a", 1), numbers(1, 2));
    csv.write(job("b", 1), numbers(1));
    csv.write(job("c", 1), Map.of("test", new PerInstance(new double[] {1, 2})));
    for (String other : List.of("b", "c")) {
      DataException thrown =
          assertThrows(DataException.class, () -> paired(job("a", 1), job(other, 1)));
      assertTrue(
          thrown.getMessage().contains(other + "-10-1.csv: has {")
              && thrown.getMessage().endsWith("not of one sweep, or damaged"),
          thrown.getMessage());
    }
    try (Stream<Path> files = Files.list(temp)) {
      assertEquals(1, files.count(), "only the folder of instances");
    }
  }
}
