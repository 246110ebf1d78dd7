package mws4j.mws.growth;

import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.Reductions.sumByGroup;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Var;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.Categorical;
import mws4j.mws.probability.LogWeights;

/**
 * Tokens are drawn by the next two letters until as many letters are spelt as the text has, or the
 * program is as long as it may be.
 *
 * @param table logits: (rows x tokens), of which the language has the first ones
 */
record SpellingEncoding(Var table, List<String> texts, Spelling language) implements Encoding {
  /** Pairs of a, b and the end; and where the text was left. */
  static final int ROWS = 10;

  /** The row of the table that decides how a text goes on after what is spelt. */
  static int row(String text, String spelt) {
    if (!text.startsWith(spelt)) {
      return 9;
    }
    return 3 * letter(text, spelt.length()) + letter(text, spelt.length() + 1);
  }

  private static int letter(String text, int at) {
    return at < text.length() ? text.charAt(at) - 'a' : 2;
  }

  static boolean isWhole(String text, String spelt, int tokens) {
    return spelt.length() >= text.length() || tokens == Spelling.MAX_LENGTH;
  }

  /** {@code log P} of the tokens in a row. */
  double[] logTokens(int row, double temperature) {
    double[] logs = new double[language.size()];
    Arrays.setAll(logs, t -> table.value().get(row, t) / temperature);
    double total = LogWeights.logSumExp(logs, 0, logs.length);
    Arrays.setAll(logs, t -> logs[t] - total);
    return logs;
  }

  @Override
  public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
    int n = draws.perObservation();
    for (int x = 0; x < texts.size(); x++) {
      programs.turnTo(x);
      for (int i = 0; i < n; i++) {
        programs.add(draw(texts.get(x), draws.temperature(x * n + i), rng));
      }
    }
  }

  private int[] draw(String text, double temperature, RandomGenerator rng) {
    int[] program = {};
    String spelt = "";
    while (!isWhole(text, spelt, program.length)) {
      double[] logs = logTokens(row(text, spelt), temperature);
      program = Arrays.copyOf(program, program.length + 1);
      int token = Categorical.sample(Arrays.stream(logs).map(Math::exp).toArray(), rng);
      program[program.length - 1] = token;
      spelt += language.text(token);
    }
    return program;
  }

  @Override
  public Var logProb(ProgramBatch programs) {
    int n = programs.totalLength();
    int[] rows = new int[n];
    int[] tokens = new int[n];
    int[] groups = new int[n];
    long[] allowed = new long[n];
    Arrays.fill(allowed, (1L << language.size()) - 1);
    int at = 0;
    for (int p = 0; p < programs.size(); p++) {
      String text = texts.get(programs.observation(p));
      String spelt = "";
      int[] program = programs.copyOf(p);
      for (int t = 0; t < program.length; t++, at++) {
        rows[at] = row(text, spelt);
        tokens[at] = program[t];
        groups[at] = p;
        spelt += language.text(program[t]);
        if (isWhole(text, spelt, t + 1) != (t + 1 == program.length)) {
          allowed[at] &= ~(1L << program[t]); // never drawn
        }
      }
    }
    Var each = maskedLogSoftmaxGather(gatherRows(table, rows, n), allowed, tokens);
    return sumByGroup(each, groups, programs.size());
  }
}
