package mws4j.domains.functional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.solve.PreparedTask;
import mws4j.lambda.solve.TaskJudge;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;

/** {@code p(x|z)}: whether a program solves a task, see {@link TaskJudge}. It has no parameters. */
final class FunctionalLikelihood implements Likelihood<Task> {
  private final Supplier<LanguageVersion> current;
  private final ProgramTokens tokens;
  private final DreamInputs dreamInputs;
  private ProgramReader reader;
  private final Map<Type, TaskJudge> judges = new HashMap<>();
  private final Map<Task, PreparedTask> prepared = new WeakHashMap<>();

  FunctionalLikelihood(
      Supplier<LanguageVersion> current, ProgramTokens tokens, DreamInputs dreamInputs) {
    this.current = current;
    this.tokens = tokens;
    this.dreamInputs = dreamInputs;
    refresh();
  }

  @Override
  public void refresh() {
    LanguageVersion version = current.get();
    if (reader == null || reader.version() != version) {
      reader = new ProgramReader(version, tokens);
      judges.clear();
    }
  }

  private TaskJudge judge(Type request) {
    return judges.computeIfAbsent(request, type -> new TaskJudge(reader.version().library(), type));
  }

  @Override
  public void score(ProgramBatch programs, List<Task> observations, double[] logLikelihood) {
    for (int p = 0; p < programs.size(); p++) {
      logLikelihood[p] = score(programs, p, observations.get(programs.observation(p)));
    }
  }

  private double score(ProgramBatch programs, int program, Task task) {
    Optional<Derivation> derivation = reader.derive(programs, program);
    if (derivation.isEmpty()
        || !reader.request(programs, program).orElseThrow().equals(task.request())) {
      return Double.NEGATIVE_INFINITY;
    }
    TaskJudge judge = judge(task.request());
    int[] heads = ProgramReader.heads(programs, program);
    judge.load(heads, 0, heads.length);
    return judge.logLikelihood(prepared.computeIfAbsent(task, judge::prepare));
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs, List<Task> observations) {
    double[] logLikelihood = new double[programs.size()];
    score(programs, observations, logLikelihood);
    return tape.constant(tape.column(logLikelihood));
  }

  /** A task whose examples are what the program gives for inputs of known tasks of its type. */
  @Override
  public Optional<Task> sample(ProgramBatch programs, int program, RandomGenerator rng) {
    Optional<Type> request = reader.request(programs, program);
    if (request.isEmpty() || reader.derive(programs, program).isEmpty()) {
      return Optional.empty();
    }
    TaskJudge judge = judge(request.get());
    int[] heads = ProgramReader.heads(programs, program);
    judge.load(heads, 0, heads.length);
    return dreamInputs.task(judge, request.get(), rng);
  }
}
