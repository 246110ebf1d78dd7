package mws4j.domains.gmm;

import java.util.Arrays;
import mws4j.mws.model.NonFiniteException;

/**
 * Log-density of the points of one cluster, with its mean {@code mu ~ N(0, I)} integrated out, and
 * its gradient. With n points of sum s and centred scatter {@code C = sum (x - s/n)(x - s/n)ᵀ},
 * noise {@code S = T Tᵀ} and {@code A_n = (n I + S)⁻¹}
 *
 * <pre>
 * log p = -n log 2π - (n-1)/2 log|S| - 1/2 log|n I + S| - 1/2 tr(S⁻¹ C) - sᵀ A_n s / 2n
 * dS    = -(n-1)/2 S⁻¹ - 1/2 A_n + 1/2 S⁻¹ C S⁻¹ + A_n s sᵀ A_n / 2n          dT = 2 dS T
 * </pre>
 *
 * All in double. Whatever depends on n alone is made once per {@link #use}; clusters of an
 * observation are kept by their set of points, because the partitions that are scored together
 * share most of them. Not for several threads.
 */
final class ClusterScorer {
  /** |T| of less is refused: two equal points would make the density as large as one likes. */
  static final double MIN_DETERMINANT = 1e-10;

  private static final double LOG_2_PI = 1.8378770664093453;

  private final double[] t = new double[4]; // T, row-major
  private double p11; // S⁻¹
  private double p12;
  private double p22;
  private final double[] a = new double[3 * (MiniDataset.MAX_POINTS + 1)]; // A_n: 11, 12, 22
  private final double[] constant = new double[MiniDataset.MAX_POINTS + 1]; // by n

  private MiniDataset data;
  private final double[] known = new double[1 << MiniDataset.MAX_POINTS]; // by set; NaN if unknown

  // Statistics of the cluster looked at last.
  private double s1;
  private double s2;
  private double c11;
  private double c12;
  private double c22;

  // Weighted sums for the gradient.
  private double degrees; // of n - 1
  private double scatter11; // of C
  private double scatter12;
  private double scatter22;
  private final double[] weight = new double[MiniDataset.MAX_POINTS + 1]; // by n
  private final double[] outer = new double[3 * (MiniDataset.MAX_POINTS + 1)]; // of s sᵀ, by n
  private final double[] twice = new double[3]; // 2 dS

  /**
   * Takes over new parameters and forgets the observation.
   *
   * @param theta T, row-major. Not kept.
   * @throws NonFiniteException if T is singular
   */
  void use(float[] theta) {
    data = null;
    for (int i = 0; i < t.length; i++) {
      t[i] = theta[i];
    }
    double determinant = t[0] * t[3] - t[1] * t[2];
    if (!(Math.abs(determinant) >= MIN_DETERMINANT)) {
      throw new NonFiniteException(
          "the covariance of the clusters is singular: Theta is " + Arrays.toString(t));
    }
    double s11 = t[0] * t[0] + t[1] * t[1];
    double s12 = t[0] * t[2] + t[1] * t[3];
    double s22 = t[2] * t[2] + t[3] * t[3];
    double square = determinant * determinant; // |S| without the cancellation of s11 s22 - s12²
    p11 = s22 / square;
    p12 = -s12 / square;
    p22 = s11 / square;
    double logDeterminant = StrictMath.log(square);
    for (int n = 1; n <= MiniDataset.MAX_POINTS; n++) {
      double d = (n + s11) * (n + s22) - s12 * s12;
      a[3 * n] = (n + s22) / d;
      a[3 * n + 1] = -s12 / d;
      a[3 * n + 2] = (n + s11) / d;
      constant[n] = -n * LOG_2_PI - 0.5 * ((n - 1) * logDeterminant + StrictMath.log(d));
    }
  }

  /** Turns to the points of an observation. */
  void observe(MiniDataset observation) {
    data = observation;
    Arrays.fill(known, 0, 1 << observation.points(), Double.NaN);
  }

  /**
   * Log-density of a cluster of the observation, in nats.
   *
   * @param members the set of its points, not empty
   */
  double logDensity(int members) {
    double value = known[members];
    if (Double.isNaN(value)) {
      value = compute(members);
      known[members] = value;
    }
    return value;
  }

  private double compute(int members) {
    int n = measure(members);
    double quadratic = a[3 * n] * s1 * s1 + 2 * a[3 * n + 1] * s1 * s2 + a[3 * n + 2] * s2 * s2;
    double trace = p11 * c11 + 2 * p12 * c12 + p22 * c22;
    return constant[n] - 0.5 * (trace + quadratic / n);
  }

  /** Fills the statistics of a set of points; returns its size. */
  private int measure(int members) {
    int n = Integer.bitCount(members);
    s1 = 0;
    s2 = 0;
    for (int left = members; left != 0; left &= left - 1) {
      int j = Integer.numberOfTrailingZeros(left);
      s1 += data.x(j);
      s2 += data.y(j);
    }
    c11 = 0;
    c12 = 0;
    c22 = 0;
    double mean1 = s1 / n;
    double mean2 = s2 / n;
    for (int left = members; left != 0; left &= left - 1) {
      int j = Integer.numberOfTrailingZeros(left);
      double x = data.x(j) - mean1;
      double y = data.y(j) - mean2;
      c11 += x * x;
      c12 += x * y;
      c22 += y * y;
    }
    return n;
  }

  /** Starts a new gradient. */
  void clearGradient() {
    degrees = 0;
    scatter11 = 0;
    scatter12 = 0;
    scatter22 = 0;
    Arrays.fill(weight, 0);
    Arrays.fill(outer, 0);
  }

  /** Adds {@code w} times the log-density of a cluster to what is differentiated. */
  void addGradient(int members, double w) {
    int n = measure(members);
    degrees += w * (n - 1);
    scatter11 += w * c11;
    scatter12 += w * c12;
    scatter22 += w * c22;
    weight[n] += w;
    outer[3 * n] += w * s1 * s1;
    outer[3 * n + 1] += w * s1 * s2;
    outer[3 * n + 2] += w * s2 * s2;
  }

  /** Writes the gradient with respect to T of all that was added, row-major. */
  void gradient(float[] dTheta) {
    Arrays.fill(twice, 0);
    addConjugate(p11, p12, p22, scatter11, scatter12, scatter22, 1, twice);
    twice[0] -= degrees * p11;
    twice[1] -= degrees * p12;
    twice[2] -= degrees * p22;
    for (int n = 1; n < weight.length; n++) {
      int i = 3 * n;
      addConjugate(a[i], a[i + 1], a[i + 2], outer[i], outer[i + 1], outer[i + 2], 1.0 / n, twice);
      twice[0] -= weight[n] * a[i];
      twice[1] -= weight[n] * a[i + 1];
      twice[2] -= weight[n] * a[i + 2];
    }
    dTheta[0] = (float) (twice[0] * t[0] + twice[1] * t[2]);
    dTheta[1] = (float) (twice[0] * t[1] + twice[1] * t[3]);
    dTheta[2] = (float) (twice[1] * t[0] + twice[2] * t[2]);
    dTheta[3] = (float) (twice[1] * t[1] + twice[2] * t[3]);
  }

  /** {@code y += factor M X M} for symmetric matrices 11, 12, 22. */
  private static void addConjugate(
      double m11,
      double m12,
      double m22,
      double x11,
      double x12,
      double x22,
      double factor,
      double[] y) {
    double b11 = m11 * x11 + m12 * x12; // B = M X
    double b12 = m11 * x12 + m12 * x22;
    double b21 = m12 * x11 + m22 * x12;
    double b22 = m12 * x12 + m22 * x22;
    y[0] += factor * (b11 * m11 + b12 * m12);
    y[1] += factor * (b11 * m12 + b12 * m22);
    y[2] += factor * (b21 * m12 + b22 * m22);
  }

  /** The posterior N(mean, covariance) of the mean of a cluster: {@code A_n s, A_n S}. */
  ClusterPosterior posterior(int members) {
    int n = measure(members);
    double a11 = a[3 * n];
    double a12 = a[3 * n + 1];
    double a22 = a[3 * n + 2];
    // A_n S = I - n A_n, which is symmetric to the bit.
    return new ClusterPosterior(
        n, a11 * s1 + a12 * s2, a12 * s1 + a22 * s2, 1 - n * a11, -n * a12, 1 - n * a22);
  }
}
