package mws4j.domains.regex;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.Softmax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexVocabulary;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.model.Draws;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.Categorical;

/**
 * Draws many programs per observation from a {@link TokenDecoder}. Samples that share a prefix
 * share its node, so that a confident decoder costs little more for many samples than for one.
 */
final class TokenSampler {
  private final Kernels kernels;
  private final RegexGrammar grammar;
  private final int maxLength;
  private final int vocabulary;

  // Nodes of the current length.
  private int nodes;
  private int[] parents = {};
  private int[] tokens = {};
  private int[] states = {};
  private float[] logits = {};
  private float[] flattened = {};
  private long[] allowed = {};

  // Nodes of the next length, while they are made. Networks see vocabulary ids.
  private int[] childParents = {};
  private int[] childTokens = {};
  private int[] childStates = {};

  // Samples: the node each has reached (-1 when ended), its tokens and its length.
  private int[] nodeOf = {};
  private int[] drawn = {};
  private int[] lengths = {};

  TokenSampler(Kernels kernels, RegexGrammar grammar) {
    this.kernels = kernels;
    this.grammar = grammar;
    maxLength = grammar.maxLength();
    vocabulary = grammar.vocabulary();
  }

  /**
   * Adds programs for every root, grouped by root, each with the number of its root. Draws that
   * need not be exact are written in the shortest way.
   */
  void sample(TokenDecoder decoder, Draws draws, RandomGenerator rng, ProgramBatch programs) {
    int perRoot = draws.perObservation();
    int samples = decoder.roots() * perRoot;
    if (samples == 0) {
      return;
    }
    begin(decoder.roots(), perRoot);
    while (nodes > 0) {
      decoder.step(nodes, parents, tokens, logits);
      predict(draws);
      extend(samples, draws, rng);
    }
    for (int s = 0; s < samples; s++) {
      programs.turnTo(s / perRoot);
      if (grammar.library().isEmpty() || draws.isExact(s)) {
        programs.add(drawn, s * maxLength, lengths[s]);
      } else {
        programs.add(shortest(s * maxLength, lengths[s]));
      }
    }
  }

  private int[] shortest(int from, int length) {
    RegexLibrary library = grammar.library();
    return library.write(library.expand(drawn, from, length));
  }

  private void begin(int roots, int particles) {
    int samples = roots * particles;
    if (nodeOf.length < samples) {
      nodeOf = new int[samples];
      lengths = new int[samples];
      drawn = new int[samples * maxLength];
      parents = new int[samples];
      tokens = new int[samples];
      states = new int[samples];
      childParents = new int[samples];
      childTokens = new int[samples];
      childStates = new int[samples];
      logits = new float[samples * vocabulary];
      flattened = new float[samples * vocabulary];
      allowed = new long[grammar.words() * samples];
    }
    Arrays.fill(lengths, 0, samples, 0);
    nodes = roots;
    for (int root = 0; root < roots; root++) {
      parents[root] = root;
      tokens[root] = TokenSequences.START;
      states[root] = grammar.start();
      Arrays.fill(nodeOf, root * particles, (root + 1) * particles, root);
    }
  }

  /** Turns logits into probabilities of the allowed tokens, exact and flattened. */
  private void predict(Draws draws) {
    for (int node = 0; node < nodes; node++) {
      grammar.allowed(states[node], allowed, grammar.words() * node);
    }
    Softmax.maskedLogSoftmax(kernels, nodes, vocabulary, logits, allowed, logits);
    if (draws.anyFlat()) {
      for (int i = 0; i < nodes * vocabulary; i++) {
        flattened[i] = (float) (logits[i] / draws.temperature());
      }
      kernels.logSoftmax(nodes, vocabulary, flattened, 0, flattened, 0);
      kernels.exp(nodes * vocabulary, flattened, 0, flattened, 0);
    }
    kernels.exp(nodes * vocabulary, logits, 0, logits, 0);
  }

  /** Draws one token for every sample that has not ended and makes the nodes they lead to. */
  private void extend(int samples, Draws draws, RandomGenerator rng) {
    int children = 0;
    int firstOfRoot = 0;
    for (int s = 0; s < samples; s++) {
      if (s % draws.perObservation() == 0) {
        firstOfRoot = children;
      }
      int node = nodeOf[s];
      if (node < 0) {
        continue;
      }
      float[] probabilities = draws.temperature(s) == 1 ? logits : flattened;
      // The grammar allows one.
      int id = Categorical.sample(probabilities, node * vocabulary, vocabulary, rng);
      if (id == RegexTokens.END) {
        nodeOf[s] = -1;
        continue;
      }
      int token = RegexVocabulary.sample(id, rng);
      drawn[s * maxLength + lengths[s]++] = token;
      int child = firstOfRoot;
      while (child < children && (childParents[child] != node || childTokens[child] != id)) {
        child++;
      }
      if (child == children) {
        childParents[child] = node;
        childTokens[child] = id;
        childStates[child] = grammar.next(states[node], token);
        children++;
      }
      nodeOf[s] = child;
    }
    System.arraycopy(childParents, 0, parents, 0, children);
    System.arraycopy(childTokens, 0, tokens, 0, children);
    System.arraycopy(childStates, 0, states, 0, children);
    nodes = children;
  }
}
