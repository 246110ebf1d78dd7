/**
 * Mixtures of Gaussians: which points of a plane belong together.
 *
 * <p>In reading order. The observation {@link mws4j.domains.gmm.MiniDataset} and the program {@link
 * mws4j.domains.gmm.GmmProgram}, a partition. The model: {@link mws4j.domains.gmm.GmmModel} with
 * {@code GmmPrior} (Chinese restaurant process), {@code GmmLikelihood} over {@code ClusterScorer}
 * (exact density of a cluster and its gradient), {@code GmmRecognition} with {@code GmmEncoding}
 * and {@code PrefixSoftmax}. What is known of a cluster's mean: {@link
 * mws4j.domains.gmm.ClusterPosterior}.
 *
 * <p>Data: {@link mws4j.domains.gmm.GmmData} (files), {@link mws4j.domains.gmm.GmmGenerator}
 * (draws; {@code PlaneNormal}).
 */
package mws4j.domains.gmm;
