package mws4j.domains.regex;

import static mws4j.autodiff.ops.Indexing.gatherRows;

import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.Recurrence.LstmResult;
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.TextSymbols;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.Recognition;

/** {@code r_ψ(z|x)}: reads all strings of all observations in one packed run of the encoder. */
final class RegexRecognition implements Recognition<StringSet> {
  private final RegexNetworks.RecognitionNetwork network;
  private final RegexGrammar grammar;
  private final double dropout;

  // Shared by all encodings, which draw one after the other; made for the kernels of the tape.
  private Kernels kernels;
  private RecognitionDecoder decoder;
  private TokenSampler sampler;

  RegexRecognition(RegexNetworks.RecognitionNetwork network, RegexSettings settings) {
    this.network = network;
    grammar = settings.grammar();
    dropout = settings.dropout();
  }

  @Override
  public Encoding encode(Tape tape, List<StringSet> observations) {
    if (kernels != tape.kernels()) {
      kernels = tape.kernels();
      decoder = new RecognitionDecoder(network, kernels);
      sampler = new TokenSampler(kernels, grammar);
    }
    int[] firstString = new int[observations.size() + 1];
    for (int i = 0; i < observations.size(); i++) {
      firstString[i + 1] = firstString[i] + observations.get(i).strings().size();
    }
    SequenceLayout layout = layout(observations, firstString);
    int[] symbols = symbols(observations, layout);
    Var table = network.encoder().gateTable(tape, network.characters());
    Var gates = network.encoder().tokenGates(table, symbols, layout.totalRows());
    LstmResult states = network.encoder().forward(tape, gates, layout);
    int[] last = layout.lastRows();
    return new RegexEncoding(
        network,
        grammar,
        dropout,
        decoder,
        sampler,
        new RegexEncoding.EncodedStrings(
            firstString,
            layout,
            states.hidden(),
            network.attention().keys(tape, states.hidden()),
            gatherRows(states.hidden(), last, layout.sequences()),
            gatherRows(states.cell(), last, layout.sequences())));
  }

  private static SequenceLayout layout(List<StringSet> observations, int[] firstString) {
    int[] lengths = new int[firstString[observations.size()]];
    int s = 0;
    for (StringSet observation : observations) {
      for (String string : observation.strings()) {
        lengths[s++] = string.codePointCount(0, string.length()) + 1;
      }
    }
    return new SequenceLayout().set(lengths, s);
  }

  private static int[] symbols(List<StringSet> observations, SequenceLayout layout) {
    int[] symbols = new int[layout.totalRows()];
    int s = 0;
    for (StringSet observation : observations) {
      for (String string : observation.strings()) {
        int[] codePoints = string.codePoints().toArray();
        for (int t = 0; t < codePoints.length; t++) {
          symbols[layout.row(s, t)] = TextSymbols.of(codePoints[t]);
        }
        // An end mark is read too, so that no string is empty.
        symbols[layout.row(s, codePoints.length)] = TextSymbols.BOUNDARY;
        s++;
      }
    }
    return symbols;
  }
}
