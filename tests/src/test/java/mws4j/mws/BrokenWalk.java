package mws4j.mws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.example.walk.WalkModel;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;

/**
 * Walks whose likelihood cannot bear one of the fields: its score, only its score on a tape, or
 * only its gradient is not finite there.
 */
public record BrokenWalk(WalkModel walk, int field, Breaks breaks)
    implements ProgramModel<Integer> {
  /** What is not finite. */
  public enum Breaks {
    SCORE,
    TAPE,
    GRADIENT
  }

  @Override
  public Likelihood<Integer> likelihood(Kernels kernels) {
    Likelihood<Integer> sound = walk.likelihood(kernels);
    return new Likelihood<>() {
      @Override
      public void score(ProgramBatch programs, List<Integer> fields, double[] logLikelihood) {
        sound.score(programs, fields, logLikelihood);
        for (int p = 0; p < programs.size(); p++) {
          if (breaks == Breaks.SCORE && fields.get(programs.observation(p)) == field) {
            logLikelihood[p] = Double.NaN;
          }
        }
      }

      @Override
      public Var logProb(Tape tape, ProgramBatch programs, List<Integer> fields) {
        Var logs = sound.logProb(tape, programs, fields);
        if (breaks == Breaks.GRADIENT) {
          return tape.record(
              "steep",
              logs.value(),
              logs.needsGrad(),
              dy -> {
                for (int p = 0; p < programs.size(); p++) {
                  boolean here = fields.get(programs.observation(p)) == field;
                  logs.grad().data[p] += here ? dy.data[p] * 1e38f * 1e38f : dy.data[p];
                }
              });
        }
        for (int p = 0; p < programs.size(); p++) {
          if (fields.get(programs.observation(p)) == field) {
            logs.value().data[p] = Float.NaN;
          }
        }
        return logs;
      }

      @Override
      public Optional<Integer> sample(ProgramBatch programs, int program, RandomGenerator rng) {
        return sound.sample(programs, program, rng);
      }
    };
  }

  @Override
  public String domain() {
    return "broken walk";
  }

  @Override
  public int maxProgramLength() {
    return walk.maxProgramLength();
  }

  @Override
  public Map<String, String> settings() {
    return walk.settings();
  }

  @Override
  public ModelParameters parameters() {
    return walk.parameters();
  }

  @Override
  public Prior prior(Kernels kernels) {
    return walk.prior(kernels);
  }

  @Override
  public Recognition<Integer> recognition() {
    return walk.recognition();
  }

  @Override
  public Optional<ProgramBatch> allPrograms() {
    return walk.allPrograms();
  }

  @Override
  public BrokenWalk withFreshRecognition(long seed) {
    return new BrokenWalk(walk.withFreshRecognition(seed), field, breaks);
  }

  @Override
  public String print(int[] tokens) {
    return walk.print(tokens);
  }
}
