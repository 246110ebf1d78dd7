package mws4j.domains.automata;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/** {@code p(z)}: independent fair bits. It has no parameters. */
final class AutomatonPrior implements Prior {
  private static final double LOG_2 = StrictMath.log(2);

  private final int neighbours;
  private final int patterns;

  AutomatonPrior(int neighbours) {
    this.neighbours = neighbours;
    patterns = Neighbourhoods.patterns(neighbours);
  }

  @Override
  public void score(ProgramBatch programs, double[] logPrior) {
    for (int p = 0; p < programs.size(); p++) {
      logPrior[p] = isRule(programs, p) ? -patterns * LOG_2 : Double.NEGATIVE_INFINITY;
    }
  }

  private boolean isRule(ProgramBatch programs, int program) {
    int offset = programs.offset(program);
    int allBits = 0;
    for (int i = 0; i < programs.length(program); i++) {
      allBits |= programs.tokens()[offset + i];
    }
    return programs.length(program) == patterns && (allBits & ~1) == 0;
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs) {
    double[] logs = new double[programs.size()];
    score(programs, logs);
    return tape.constant(tape.column(logs));
  }

  @Override
  public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
    for (int i = 0; i < count; i++) {
      programs.add(AutomatonProgram.random(neighbours, rng).tokens(), 0, patterns);
    }
  }
}
