package mws4j.domains.gmm;

/**
 * What is known of the mean of a cluster after seeing its points: a Gaussian in the plane.
 *
 * @param size number of points of the cluster
 * @param meanX first coordinate of the expected mean
 * @param meanY second coordinate of the expected mean
 * @param varianceX variance of the first coordinate of the mean
 * @param covariance covariance of the two
 * @param varianceY variance of the second coordinate of the mean
 */
public record ClusterPosterior(
    int size, double meanX, double meanY, double varianceX, double covariance, double varianceY) {}
