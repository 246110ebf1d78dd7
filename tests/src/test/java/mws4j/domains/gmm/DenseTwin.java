package mws4j.domains.gmm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The model written another way: all points of a mini-dataset are one Gaussian vector of 2J
 * coordinates with mean 0, whose covariance couples points of one cluster.
 */
final class DenseTwin {
  private DenseTwin() {}

  /** {@code log N(x; 0, C)}, C = noise on each point + I between points of one cluster. */
  static double logLikelihood(MiniDataset data, int[] partition, double[][] sigma) {
    int n = 2 * partition.length;
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        covariance[i][j] = i / 2 == j / 2 ? sigma[i % 2][j % 2] : 0;
        if (partition[i / 2] == partition[j / 2] && i % 2 == j % 2) {
          covariance[i][j] += 1;
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i % 2 == 0 ? data.x(i / 2) : data.y(i / 2);
    }
    return logNormal(x, covariance);
  }

  /** By Cholesky: C = L Lᵀ, L u = x. The lower half of the covariance is overwritten. */
  private static double logNormal(double[] x, double[][] covariance) {
    int n = x.length;
    double[] u = x.clone();
    double sum = -0.5 * n * Math.log(2 * Math.PI);
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double rest = covariance[i][j];
        for (int k = 0; k < j; k++) {
          rest -= covariance[i][k] * covariance[j][k];
        }
        covariance[i][j] = i == j ? Math.sqrt(rest) : rest / covariance[j][j];
      }
      for (int k = 0; k < j; k++) {
        u[j] -= covariance[j][k] * u[k];
      }
      u[j] /= covariance[j][j];
      sum -= 0.5 * u[j] * u[j] + Math.log(covariance[j][j]);
    }
    return sum;
  }

  /** The Chinese restaurant process guest by guest. */
  static double logPrior(int[] partition) {
    double log = 0;
    for (int j = 0; j < partition.length; j++) {
      int beside = 0;
      for (int i = 0; i < j; i++) {
        beside += partition[i] == partition[j] ? 1 : 0;
      }
      log += Math.log(Math.max(beside, 1.0) / (j + 1));
    }
    return log;
  }

  /** All partitions, the last point first: by recursion over the number of points. */
  static List<int[]> partitions(int points) {
    if (points == 0) {
      return List.of(new int[0]);
    }
    List<int[]> all = new ArrayList<>();
    for (int[] shorter : partitions(points - 1)) {
      int clusters = 0;
      for (int cluster : shorter) {
        clusters = Math.max(clusters, cluster + 1);
      }
      for (int cluster = 0; cluster <= clusters; cluster++) {
        int[] longer = Arrays.copyOf(shorter, points);
        longer[points - 1] = cluster;
        all.add(longer);
      }
    }
    return all;
  }

  /** {@code log sum_z p(z) p(x|z)}. */
  static double logEvidence(MiniDataset data, double[][] sigma) {
    double sum = 0;
    for (int[] partition : partitions(data.points())) {
      sum += Math.exp(logPrior(partition) + logLikelihood(data, partition, sigma));
    }
    return Math.log(sum);
  }
}
