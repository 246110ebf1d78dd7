package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import mws4j.lambda.solve.TaskJudge;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.mws.inference.DreamSource;
import mws4j.mws.inference.Dreams;
import mws4j.mws.model.ProgramBatch;

/**
 * Dreams of prepared programs, each equally often: one after the other in an order drawn by chance,
 * on inputs drawn anew each time. For one thread.
 */
final class FunctionalDreams implements DreamSource<Task> {
  /** Programs that are tried for a dream; most have values nearly everywhere. */
  private static final int TRIES = 20;

  /** What is dreamt of. */
  static final class Prepared {
    private final LanguageVersion version;
    private final List<CanonicalDreams.Dream> dreams;

    Prepared(LanguageVersion version, List<CanonicalDreams.Dream> dreams) {
      this.version = version;
      this.dreams = List.copyOf(dreams);
    }
  }

  private final Supplier<Prepared> current;
  private final ProgramTokens tokens;
  private final DreamInputs inputs;
  private final Map<Type, TaskJudge> judges = new HashMap<>();
  private Prepared prepared;

  FunctionalDreams(Supplier<Prepared> current, ProgramTokens tokens, DreamInputs inputs) {
    this.current = current;
    this.tokens = tokens;
    this.inputs = inputs;
    refresh();
  }

  @Override
  public void refresh() {
    if (prepared != current.get()) {
      prepared = current.get();
      judges.clear();
    }
  }

  @Override
  public Dreams<Task> draw(long first, int count, RandomGenerator rng) {
    ProgramBatch programs = new ProgramBatch();
    List<Task> tasks = new ArrayList<>();
    int size = prepared.dreams.size();
    for (int i = 0; i < count && size > 0; i++) {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        int number = attempt == 0 ? (int) Math.floorMod(first + i, (long) size) : rng.nextInt(size);
        CanonicalDreams.Dream dream = prepared.dreams.get(number);
        Optional<Task> task = dreamt(dream, rng);
        if (task.isPresent()) {
          programs.turnTo(tasks.size());
          programs.add(tokens.tokens(dream.request(), dream.heads(), dream.heads().length));
          tasks.add(task.get());
          break;
        }
      }
    }
    return new Dreams<>(programs, tasks);
  }

  private Optional<Task> dreamt(CanonicalDreams.Dream dream, RandomGenerator rng) {
    TaskJudge judge =
        judges.computeIfAbsent(
            dream.request(), type -> new TaskJudge(prepared.version.library(), type));
    judge.load(dream.heads(), 0, dream.heads().length);
    return inputs.task(judge, dream.request(), rng);
  }
}
