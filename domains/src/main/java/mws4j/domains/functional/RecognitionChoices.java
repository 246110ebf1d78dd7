package mws4j.domains.functional;

import java.util.Arrays;
import java.util.Optional;
import mws4j.autodiff.ops.Softmax;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.grammar.Fitting;
import mws4j.lambda.type.IntList;
import mws4j.mws.model.ProgramBatch;

/**
 * All choices of some programs, one after the other, as the recognition network scores them. Tokens
 * that are no program are one choice at which nothing is allowed.
 */
final class RecognitionChoices {
  private final int words;
  private final IntList taskOf = new IntList();
  private final IntList rowOf = new IntList();
  private final IntList targets = new IntList();
  private final IntList programOf = new IntList();
  private final double[] logShares;
  private long[] allowed = new long[64];

  /**
   * The choices.
   *
   * @param columns of the network's weights
   */
  RecognitionChoices(ProgramBatch programs, ProgramReader reader, int columns) {
    words = Softmax.words(columns);
    logShares = new double[programs.size()];
    for (int p = 0; p < programs.size(); p++) {
      Optional<Derivation> derivation = reader.derive(programs, p);
      if (derivation.isPresent()) {
        add(derivation.get(), programs.observation(p), p);
      } else {
        begin(programs.observation(p), 0, 0, p);
      }
    }
  }

  private void add(Derivation derivation, int task, int program) {
    for (int i = 0; i < derivation.size(); i++) {
      boolean isVariable = derivation.isVariable(i);
      int target = isVariable ? RecognitionNetwork.VARIABLES : 1 + derivation.production(i);
      int at = words * begin(task, derivation.row(i), target, program);
      Fitting fitting = derivation.fitting(i);
      int variables = fitting.variables().length;
      if (variables > 0) {
        allowed[at] |= 1L << RecognitionNetwork.VARIABLES;
      }
      for (int production : fitting.productions()) {
        allowed[at + (1 + production) / 64] |= 1L << (1 + production) % 64;
      }
      if (isVariable) {
        logShares[program] -= StrictMath.log(variables);
      }
    }
  }

  /** Begins a choice at which nothing is allowed yet; its number. */
  private int begin(int task, int row, int target, int program) {
    int choice = taskOf.size();
    taskOf.add(task);
    rowOf.add(row);
    targets.add(target);
    programOf.add(program);
    if (words * (choice + 1) > allowed.length) {
      allowed = Arrays.copyOf(allowed, 2 * allowed.length);
    }
    return choice;
  }

  /** The task of each choice. */
  int[] taskOf() {
    return taskOf.toArray();
  }

  /** Its row. */
  int[] rowOf() {
    return rowOf.toArray();
  }

  /** The column that was chosen. */
  int[] targets() {
    return targets.toArray();
  }

  /** The program that it is a part of. */
  int[] programOf() {
    return programOf.toArray();
  }

  /** Which columns were allowed: a few words for each choice. */
  long[] allowed() {
    return Arrays.copyOf(allowed, words * taskOf.size());
  }

  /** By program: what it takes to choose among the variables that fit, {@code -sum log n}. */
  double[] logShares() {
    return logShares;
  }
}
