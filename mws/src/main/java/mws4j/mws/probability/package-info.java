/**
 * Random numbers and sums of probabilities: {@link mws4j.mws.probability.RandomStreams}, of which
 * every use has its own by name; {@link mws4j.mws.probability.Categorical} draws, {@link
 * mws4j.mws.probability.LogWeights} sums, {@link mws4j.mws.probability.YesNoQuestion} says what an
 * answer is worth, {@link mws4j.mws.probability.TextHash} hashes.
 */
package mws4j.mws.probability;
