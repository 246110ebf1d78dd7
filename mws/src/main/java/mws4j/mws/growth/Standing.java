package mws4j.mws.growth;

import java.util.stream.IntStream;
import mws4j.mws.memory.Memory;

/**
 * How a memory stands.
 *
 * @param solved number of instances with a program
 * @param mean of {@code log p(z,x)} of their best programs as last scored, nats; NaN if there are
 *     none
 * @param median the same, the lower one of two
 */
record Standing(int solved, double mean, double median) {
  static Standing of(Memory memory) {
    double[] best =
        IntStream.range(0, memory.instances())
            .filter(i -> memory.size(i) > 0)
            .mapToDouble(i -> memory.logJoint(i, 0))
            .toArray();
    double sum = 0;
    for (double logJoint : best) {
      sum += logJoint;
    }
    int n = best.length;
    double[] sorted = IntStream.range(0, n).mapToDouble(i -> best[i]).sorted().toArray();
    return new Standing(n, sum / n, n == 0 ? Double.NaN : sorted[(n - 1) / 2]);
  }
}
