package mws4j.domains.regex;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.nn.Attention;
import mws4j.nn.Embedding;
import mws4j.nn.Linear;
import mws4j.nn.Lstm;

/** The layers of the prior and of the recognition model, with their first weights. */
final class RegexNetworks {
  /** Strings are read with an end mark behind the 96 symbols, so that none is empty. */
  static final int STRING_END = RegexTokens.SYMBOLS;

  private RegexNetworks() {}

  /** token -> embedding -> LSTM -> logits. */
  record PriorNetwork(Embedding embedding, Lstm lstm, Linear output) {
    static PriorNetwork create(
        ParameterSet params, int embedding, int hidden, RandomGenerator rng) {
      PriorNetwork network =
          new PriorNetwork(
              new Embedding(params, "embedding", RegexTokens.COUNT, embedding, rng),
              new Lstm(params, "lstm", embedding, hidden, rng),
              new Linear(params, "output", hidden, RegexTokens.COUNT, rng));
      favourGeneralTokens(network.output.bias());
      return network;
    }
  }

  /**
   * Program synthesis in the manner of RobustFill (Devlin et al. 2017): an LSTM reads each string;
   * a decoder LSTM per string starts from its last state and attends to it; the decoders are
   * max-pooled over the strings before each token.
   */
  record RecognitionNetwork(
      Embedding characters,
      Lstm encoder,
      Embedding tokens,
      Lstm decoder,
      Attention attention,
      Linear output) {
    static RecognitionNetwork create(
        ParameterSet params, int embedding, int hidden, RandomGenerator rng) {
      RecognitionNetwork network =
          new RecognitionNetwork(
              new Embedding(params, "characters", RegexTokens.SYMBOLS + 1, embedding, rng),
              new Lstm(params, "encoder", embedding, hidden, rng),
              new Embedding(params, "tokens", RegexTokens.COUNT, embedding, rng),
              new Lstm(params, "decoder", embedding, hidden, rng),
              new Attention(params, "attention", hidden, hidden, rng),
              new Linear(params, "output", hidden, RegexTokens.COUNT, rng));
      favourGeneralTokens(network.output.bias());
      return network;
    }
  }

  /**
   * Sets the output bias so that an untrained network proposes short programs of classes and loops,
   * a few of which explain something. With equal logits a random program is a row of literals that
   * matches nothing: no memory would ever be filled and nothing learned.
   */
  private static void favourGeneralTokens(Parameter bias) {
    for (int token = 0; token < RegexTokens.COUNT; token++) {
      bias.value().data[token] = (float) StrictMath.log(firstProbability(token));
    }
  }

  private static double firstProbability(int token) {
    if (RegexTokens.isLiteral(token)) {
      return 0.25 / RegexTokens.LITERALS;
    }
    if (RegexTokens.isClass(token)) {
      return 0.35 / RegexTokens.CLASSES;
    }
    return switch (token) {
      case RegexTokens.PLUS, RegexTokens.STAR -> 0.08;
      case RegexTokens.OPTIONAL -> 0.04;
      case RegexTokens.OR, RegexTokens.OPEN -> 0.02;
      case RegexTokens.CLOSE -> 0.04;
      default -> 0.3; // END
    };
  }
}
