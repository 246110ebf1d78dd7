package mws4j.domains.regex;

/**
 * A network that predicts the next token, one step at a time and without a graph.
 *
 * <p>It works on nodes, the distinct prefixes that some sample has reached. A step moves from the
 * nodes of one length to those one token longer.
 */
interface TokenDecoder {
  /** Number of roots: observations, each with its empty prefix as the first node. */
  int roots();

  /**
   * Advances to new nodes and predicts what follows them.
   *
   * @param nodes number of new nodes
   * @param parents for each new node its parent among the nodes of the last step; at the first step
   *     the root itself
   * @param tokens for each new node the vocabulary id that leads to it; at the first step START
   * @param logits (nodes x vocabulary) written
   */
  void step(int nodes, int[] parents, int[] tokens, float[] logits);
}
