package mws4j.mws.growth;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stage of an iteration brought.
 *
 * @param iteration counted from 0
 * @param stage that is done
 * @param instances number of all instances
 * @param solved number of those that some remembered program explains
 * @param meanLogJoint of {@code log p(z,x)} of the best remembered program, nats, over the solved
 *     instances as last scored; NaN if there are none
 * @param medianLogJoint the same as a median, the lower one of two
 * @param learned lines that the language gained; only of {@link Stage#GROW}
 * @param library the language after the stage, see {@link GrowingModel#library()}
 * @param certificates of a search by instance, see {@link Found#certificates()}
 * @param spent by a search in all, in units of the domain
 * @param seconds wall time of the stage, of what is left of it if it was resumed
 */
public record StageReport(
    int iteration,
    Stage stage,
    int instances,
    int solved,
    double meanLogJoint,
    double medianLogJoint,
    List<String> learned,
    List<String> library,
    Map<Integer, Double> certificates,
    long spent,
    double seconds) {
  /** Keeps copies. */
  public StageReport {
    learned = List.copyOf(learned);
    library = List.copyOf(library);
    certificates = Collections.unmodifiableMap(new TreeMap<>(certificates));
  }
}
