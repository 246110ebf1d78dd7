package mws4j.domains.regex;

import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Reductions.sumByGroup;

import java.util.Arrays;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexVocabulary;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.mws.model.ProgramBatch;

/**
 * Programs laid out for a decoder that is told the right tokens: program p takes {@code length + 1}
 * steps, reads START and its tokens, and is asked for its tokens and END.
 *
 * <p>A program that the grammar refuses, or that is too long, keeps its place with one step whose
 * target is masked, so that its log-probability is {@code -Infinity}.
 */
final class TokenSequences {
  /** START has no token of its own: as an input END means START, as a target it means END. */
  static final int START = RegexTokens.END;

  private final RegexGrammar grammar;
  private final boolean shortestOnly;
  private final SequenceLayout layout = new SequenceLayout();
  private int[] lengths = {};
  private int[] inputs = {};
  private int[] targets = {};
  private long[] allowed = {};
  private double[] parameters = {}; // of each program: log p of what no network sees

  /**
   * Room for programs.
   *
   * @param shortestOnly whether what is not written in the shortest way is refused as well
   */
  TokenSequences(RegexGrammar grammar, boolean shortestOnly) {
    this.grammar = grammar;
    this.shortestOnly = shortestOnly;
  }

  /** Lays out the programs of a batch. Not to be called while a tape that used it is alive. */
  TokenSequences set(ProgramBatch programs) {
    int count = programs.size();
    if (lengths.length < count) {
      lengths = new int[count];
      parameters = new double[count];
    }
    for (int p = 0; p < count; p++) {
      lengths[p] = (valid(programs, p) ? programs.length(p) : 0) + 1;
    }
    layout.set(lengths, count);
    grow(layout.totalRows());
    for (int p = 0; p < count; p++) {
      place(programs, p);
    }
    return this;
  }

  private boolean valid(ProgramBatch programs, int p) {
    int[] tokens = programs.tokens();
    int offset = programs.offset(p);
    int length = programs.length(p);
    return shortestOnly
        ? grammar.isProgram(tokens, offset, length)
        : grammar.isValid(tokens, offset, length);
  }

  private void grow(int rows) {
    if (targets.length < rows) {
      inputs = new int[rows];
      targets = new int[rows];
      allowed = new long[grammar.words() * rows];
    }
  }

  private void place(ProgramBatch programs, int p) {
    int state = grammar.start();
    int input = START;
    parameters[p] = 0;
    for (int t = 0; t < lengths[p]; t++) {
      int row = layout.row(p, t);
      int token = t < lengths[p] - 1 ? programs.tokens()[programs.offset(p) + t] : RegexTokens.END;
      int target = RegexVocabulary.id(token);
      if (target >= RegexVocabulary.ID_FOREIGN) {
        parameters[p] += RegexVocabulary.logProbability(token);
      }
      inputs[row] = input;
      targets[row] = target;
      grammar.allowed(state, allowed, grammar.words() * row);
      if (t < lengths[p] - 1) {
        state = grammar.next(state, token);
      }
      input = target;
    }
  }

  /** One sequence per program. */
  SequenceLayout layout() {
    return layout;
  }

  /** Vocabulary id of the token read at each packed row. */
  int[] inputs() {
    return inputs;
  }

  /** Vocabulary id of the token asked for at each packed row. */
  int[] targets() {
    return targets;
  }

  /** Ids that the grammar allows at each packed row, {@link RegexGrammar#words()} words each. */
  long[] allowed() {
    return allowed;
  }

  /**
   * Sums the log-probabilities (rows x 1) of each program's rows in order of time, and adds that of
   * what the ids leave open.
   */
  void sumByProgram(Var rowLogProbs, double[] logProb) {
    for (int p = 0; p < layout.sequences(); p++) {
      double sum = 0;
      for (int t = 0; t < layout.length(p); t++) {
        sum += rowLogProbs.value().data[layout.row(p, t)];
      }
      logProb[p] = sum + parameters[p];
    }
  }

  /** The same with a graph, (programs x 1). */
  Var sumByProgram(Var rowLogProbs) {
    int[] programOf = new int[layout.totalRows()];
    for (int p = 0; p < layout.sequences(); p++) {
      for (int t = 0; t < layout.length(p); t++) {
        programOf[layout.row(p, t)] = p;
      }
    }
    Var sums = sumByGroup(rowLogProbs, programOf, layout.sequences());
    if (grammar.language() == RegexLanguage.PAPER) {
      return sums;
    }
    Tape tape = rowLogProbs.tape();
    double[] open = Arrays.copyOf(parameters, layout.sequences());
    return add(sums, tape.constant(tape.column(open)));
  }
}
