package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.search.Enumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.search.ProgramVisitor;
import mws4j.lambda.search.WindowBudget;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.Failure;

/**
 * What there is to dream of: programs in order of their prior probability, of those that behave the
 * same the most probable one only. So the recognition model learns one answer for each behaviour
 * instead of spreading over synonyms.
 */
final class CanonicalDreams {
  private static final int PROBES = 40;

  /** How a program behaves: its values on the probes, the failures among them. */
  private record Behaviour(List<Object> values) {}

  /** A program of a type. */
  record Dream(Type request, int[] heads, double descriptionLength) {}

  private final LanguageVersion version;
  private final DreamInputs inputs;
  private final int longest;

  CanonicalDreams(LanguageVersion version, DreamInputs inputs, int longest) {
    this.version = version;
    this.inputs = inputs;
    this.longest = longest;
  }

  /**
   * The programs of a type that differ in behaviour and have a value somewhere, most probable
   * first.
   *
   * @param budget of expansions
   */
  List<Dream> of(Type request, long budget, Parallel parallel, BooleanSupplier stop) {
    List<List<Object>> probes = inputs.probes(request, PROBES);
    Enumeration enumeration = new Enumeration(version.prior(), request, longest, parallel);
    ConcurrentLinkedQueue<ProgramRunner> runners = new ConcurrentLinkedQueue<>();
    Map<Behaviour, Dream> best = new HashMap<>();
    WindowBudget windows = new WindowBudget(budget);
    while (windows.next() > windows.reached()) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < enumeration.parts(); i++) {
        parts.add(new Part(request, probes, runners));
      }
      double to = windows.next();
      Enumeration.Window window =
          enumeration.visit(windows.reached(), to, windows.left(), parts::get, stop);
      if (!window.complete()) {
        break;
      }
      parts.forEach(part -> part.found.forEach((b, dream) -> best.merge(b, dream, this::better)));
      windows.searched(to, window.expansions());
    }
    return best.values().stream().sorted(ORDER).toList();
  }

  private static final Comparator<Dream> ORDER =
      Comparator.comparingDouble(Dream::descriptionLength)
          .thenComparing(dream -> dream.heads.length)
          .thenComparing(Dream::heads, Arrays::compare);

  private Dream better(Dream one, Dream two) {
    return ORDER.compare(one, two) <= 0 ? one : two;
  }

  private final class Part implements ProgramVisitor {
    private final Type request;
    private final List<List<Object>> probes;
    private final ConcurrentLinkedQueue<ProgramRunner> runners;
    private final Map<Behaviour, Dream> found = new HashMap<>();
    private ProgramRunner runner;

    Part(Type request, List<List<Object>> probes, ConcurrentLinkedQueue<ProgramRunner> runners) {
      this.request = request;
      this.probes = probes;
      this.runners = runners;
    }

    @Override
    public void visit(int[] heads, int length, double descriptionLength) {
      if (runner == null) {
        runner = Optional.ofNullable(runners.poll()).orElseGet(this::fresh);
      }
      runner.load(heads, 0, length);
      List<Object> values = new ArrayList<>();
      boolean any = false;
      for (List<Object> probe : probes) {
        Object value = runner.run(runner.input(probe));
        boolean failed = value instanceof Failure;
        any |= !failed;
        values.add(failed ? Failure.OUT_OF_FUEL : value); // all failures are alike
      }
      if (any && !runner.usesTaskConstant()) {
        int[] own = Arrays.copyOf(heads, length);
        Dream dream = new Dream(request, own, descriptionLength);
        found.merge(new Behaviour(values), dream, CanonicalDreams.this::better);
      }
    }

    private ProgramRunner fresh() {
      return new ProgramRunner(version.library(), request);
    }

    @Override
    public void done() {
      if (runner != null) {
        runners.add(runner);
      }
    }
  }
}
