package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.domains.DataException;
import mws4j.mws.evaluation.PerInstance;
import mws4j.nn.safetensors.AtomicFile;

/**
 * Algorithms compared instance by instance, which is much sharper than by their means: {@code
 * paired.csv} has, for each number of the instances, each K and each two algorithms, the mean over
 * instances of the difference, first minus second, of the means over those seeds that both have.
 * Instances that one of the two does not explain in some seed are left out.
 */
final class PairedDifferences {
  private static final String HEADER =
      "figure,k,algorithm,other,seeds,instances,difference,standard_error\n";

  private final Map<Job, Map<String, PerInstance>> numbers = new LinkedHashMap<>();

  /** Reads what the jobs yielded. */
  static PairedDifferences of(InstancesCsv csv, Collection<Job> jobs) throws IOException {
    PairedDifferences differences = new PairedDifferences();
    for (Job job : jobs) {
      Map<String, PerInstance> instances = csv.read(job);
      differences.requireComparable(csv.file(job), instances);
      differences.add(job, instances);
    }
    return differences;
  }

  /** All jobs of a sweep yield the same numbers of the same instances. */
  private void requireComparable(Path file, Map<String, PerInstance> instances) {
    if (numbers.isEmpty() || instances.isEmpty()) {
      return;
    }
    Map.Entry<Job, Map<String, PerInstance>> first = numbers.entrySet().iterator().next();
    if (!sizes(instances).equals(sizes(first.getValue()))) {
      throw DataException.in(
          file.toString(),
          "has "
              + sizes(instances)
              + " numbers, those of "
              + first.getKey().algorithm()
              + " K="
              + first.getKey().k()
              + " are "
              + sizes(first.getValue())
              + "; the files are not of one sweep, or damaged");
    }
  }

  private static Map<String, Integer> sizes(Map<String, PerInstance> instances) {
    Map<String, Integer> sizes = new TreeMap<>();
    instances.forEach((name, each) -> sizes.put(name, each.size()));
    return sizes;
  }

  private void add(Job job, Map<String, PerInstance> instances) {
    if (!instances.isEmpty()) {
      numbers.put(job, instances);
    }
  }

  /** Whether there is nothing to compare. */
  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** Writes {@code paired.csv}. */
  void write(Path file) throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    Set<String> names = new LinkedHashSet<>();
    numbers.values().stream().limit(1).forEach(each -> names.addAll(each.keySet()));
    Set<Integer> ks =
        numbers.keySet().stream().map(Job::k).collect(Collectors.toCollection(TreeSet::new));
    List<String> algorithms = numbers.keySet().stream().map(Job::algorithm).distinct().toList();
    for (String name : names) {
      for (int k : ks) {
        for (int i = 0; i < algorithms.size(); i++) {
          for (int j = i + 1; j < algorithms.size(); j++) {
            append(csv, name, k, algorithms.get(i), algorithms.get(j));
          }
        }
      }
    }
    AtomicFile.write(file, csv.toString());
  }

  private void append(StringBuilder csv, String name, int k, String first, String second) {
    List<PerInstance> differences = new ArrayList<>();
    numbers.forEach(
        (job, instances) -> {
          Map<String, PerInstance> others = numbers.get(new Job(second, k, job.seed()));
          if (job.algorithm().equals(first) && job.k() == k && others != null) {
            differences.add(minus(instances.get(name), others.get(name)));
          }
        });
    if (!differences.isEmpty()) {
      PerInstance mean = mean(differences).finite();
      csv.append(name).append(',').append(k).append(',').append(first).append(',');
      csv.append(second).append(',').append(differences.size()).append(',');
      csv.append(mean.size()).append(',').append(mean.mean()).append(',');
      csv.append(mean.standardError()).append('\n');
    }
  }

  private static PerInstance minus(PerInstance a, PerInstance b) {
    return new PerInstance(
        IntStream.range(0, a.size()).mapToDouble(i -> a.get(i) - b.get(i)).toArray());
  }

  private static PerInstance mean(List<PerInstance> all) {
    return new PerInstance(
        IntStream.range(0, all.get(0).size())
            .mapToDouble(i -> all.stream().mapToDouble(each -> each.get(i)).average().orElseThrow())
            .toArray());
  }
}
