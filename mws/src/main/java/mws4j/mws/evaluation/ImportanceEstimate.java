package mws4j.mws.evaluation;

/**
 * The marginal likelihood of one observation, estimated from N draws {@code z_n ~ r(z|x)} with
 * weights {@code w_n = p(z_n,x) / r(z_n|x)}. With {@code S1 = sum w_n} and {@code S2 = sum w_n²}:
 *
 * <pre>
 * logMarginal         = log (S1 / N)
 * effectiveSampleSize = S1² / S2
 * standardError       = sd(w) / (sqrt(N) mean(w)) = sqrt((N / effectiveSampleSize - 1) / (N - 1))
 * </pre>
 *
 * <p>The mean weight is unbiased, so its log is too low on average, by about half the squared
 * standard error. The standard error is that of the log by the delta method, with the sample's own
 * variance: it is too small as long as no draw has found the programs that matter, which no
 * estimate can tell. An effective sample size near 1 is a warning.
 *
 * @param logMarginal estimate of {@code log p(x)}, nats; {@code -Infinity} if no draw explains x
 * @param standardError of the estimate, nats; NaN for one particle or if no draw explains x
 * @param effectiveSampleSize from 1 to N; 0 if no draw explains x
 * @param elbo estimate of {@code E_r[log p(z,x) - log r(z|x)]} by the mean of {@code log w_n},
 *     nats; {@code -Infinity} if any draw does not explain x
 * @param elboError its standard error, nats; NaN for one particle or where it is {@code -Infinity}
 */
public record ImportanceEstimate(
    double logMarginal,
    double standardError,
    double effectiveSampleSize,
    double elbo,
    double elboError) {

  static ImportanceEstimate of(WeightSums sums) {
    double size = sums.effectiveSampleSize();
    double relativeVariance = (sums.count() / size - 1) / (sums.count() - 1);
    return new ImportanceEstimate(
        sums.logMean(),
        size == 0 ? Double.NaN : StrictMath.sqrt(relativeVariance),
        size,
        sums.meanLog(),
        sums.meanLogError());
  }

  /** Whether any draw explains the observation. */
  public boolean explained() {
    return logMarginal > Double.NEGATIVE_INFINITY;
  }
}
