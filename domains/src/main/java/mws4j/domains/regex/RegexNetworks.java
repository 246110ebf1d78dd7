package mws4j.domains.regex;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.regex.language.RegexClasses;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexVocabulary;
import mws4j.domains.regex.language.TextSymbols;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.nn.Attention;
import mws4j.nn.Embedding;
import mws4j.nn.Linear;
import mws4j.nn.Lstm;

/** The layers of the prior and of the recognition model, with their first weights. */
final class RegexNetworks {
  /** First probability of all macros together, about that of the classes they are made of. */
  private static final double MACROS = 0.25;

  private RegexNetworks() {}

  /** token -> embedding -> LSTM -> logits. */
  record PriorNetwork(Embedding embedding, Lstm lstm, Linear output) {
    static PriorNetwork create(
        ParameterSet params, int embedding, int hidden, RegexGrammar grammar, RandomGenerator rng) {
      int tokens = grammar.vocabulary();
      PriorNetwork network =
          new PriorNetwork(
              new Embedding(params, "embedding", tokens, embedding, rng),
              new Lstm(params, "lstm", embedding, hidden, rng),
              new Linear(params, "output", hidden, tokens, rng));
      favourGeneralTokens(network.output.bias(), grammar);
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
        ParameterSet params, int embedding, int hidden, RegexGrammar grammar, RandomGenerator rng) {
      int tokens = grammar.vocabulary();
      RecognitionNetwork network =
          new RecognitionNetwork(
              new Embedding(
                  params, "characters", TextSymbols.count(grammar.language()), embedding, rng),
              new Lstm(params, "encoder", embedding, hidden, rng),
              new Embedding(params, "tokens", tokens, embedding, rng),
              new Lstm(params, "decoder", embedding, hidden, rng),
              new Attention(params, "attention", hidden, hidden, rng),
              new Linear(params, "output", hidden, tokens, rng));
      favourGeneralTokens(network.output.bias(), grammar);
      return network;
    }
  }

  /**
   * Sets the output bias so that an untrained network proposes short programs of classes and loops,
   * a few of which explain something. With equal logits a random program is a row of literals that
   * matches nothing: no memory would ever be filled and nothing learned.
   */
  private static void favourGeneralTokens(Parameter bias, RegexGrammar grammar) {
    for (int id = 0; id < grammar.vocabulary(); id++) {
      double p =
          id < RegexVocabulary.COUNT ? firstProbability(id) : MACROS / grammar.library().size();
      bias.value().data[id] = (float) StrictMath.log(p);
    }
  }

  private static double firstProbability(int id) {
    if (RegexTokens.isLiteral(id)) {
      return 0.25 / RegexTokens.LITERALS;
    }
    if (RegexTokens.isClass(id)) {
      return id < RegexTokens.END ? 0.35 / RegexTokens.CLASSES : 0.15 / RegexClasses.EXTENDED;
    }
    return switch (id) {
      case RegexTokens.PLUS, RegexTokens.STAR -> 0.08;
      case RegexTokens.OPTIONAL -> 0.04;
      case RegexTokens.OR, RegexTokens.OPEN -> 0.02;
      case RegexTokens.CLOSE, RegexVocabulary.ID_EXACTLY, RegexVocabulary.ID_BETWEEN -> 0.04;
      case RegexVocabulary.ID_FOREIGN -> 0.01;
      default -> 0.3; // END
    };
  }
}
