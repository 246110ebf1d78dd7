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
import java.util.random.RandomGenerator;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Enumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.search.ProgramVisitor;
import mws4j.lambda.search.WindowBudget;
import mws4j.lambda.solve.TaskJudge;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.Values;
import mws4j.mws.probability.RandomStreams;

/**
 * What there is to dream of: programs in order of their prior probability, in the order in which
 * the remembered ones would be likely, and in the order of grammars that differ from that by
 * chance, which reach longer ones; of those that behave the same the most probable one only. So the
 * recognition model learns one answer for each behaviour instead of spreading over synonyms.
 */
final class CanonicalDreams {
  private static final int PROBES = 40;

  /** Expansions of all types together, under each of the kinds of grammar. */
  private static final long BUDGET = 200_000;

  private static final int TILTS = 40;

  /** Nats by which a weight of a tilted grammar differs at most. */
  private static final double TILT = 3;

  /** How a program behaves, in 128 bits: its values on the probes, the failures among them. */
  private record Behaviour(long one, long two) {}

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

  /** The dreams of all types that tasks have, in an order drawn by chance. */
  List<Dream> all(List<Task> tasks, RandomGenerator rng, Parallel parallel, BooleanSupplier stop) {
    Map<Type, List<Integer>> byRequest = Task.byRequest(tasks);
    double shares = byRequest.values().stream().mapToDouble(own -> Math.sqrt(own.size())).sum();
    List<Dream> all = new ArrayList<>();
    byRequest.forEach(
        (request, own) -> {
          long budget = Math.round(BUDGET * (Math.sqrt(own.size()) / shares));
          all.addAll(of(request, budget, TILTS, rng, parallel, stop));
        });
    int[] order = RandomStreams.permutation(all.size(), rng);
    return Arrays.stream(order).mapToObj(all::get).toList();
  }

  /**
   * The programs of a type that differ in behaviour and have a value somewhere, most probable
   * first.
   *
   * @param budget of expansions under the prior, under the language as it is used, and under all
   *     tilted grammars together
   * @param tilts number of these
   */
  List<Dream> of(
      Type request,
      long budget,
      int tilts,
      RandomGenerator rng,
      Parallel parallel,
      BooleanSupplier stop) {
    Probing probing = new Probing(request);
    Map<Behaviour, Dream> best = new HashMap<>();
    enumerate(version.prior(), probing, budget, parallel, stop, best);
    if (version.isUsed()) {
      enumerate(version.usage(), probing, budget, parallel, stop, best);
    }
    List<Map<Behaviour, Dream>> found = new ArrayList<>();
    List<Grammar> tilted = new ArrayList<>();
    for (int i = 0; i < tilts; i++) {
      found.add(new HashMap<>());
      tilted.add(tilted(rng));
    }
    parallel.run(
        tilts,
        i -> enumerate(tilted.get(i), probing, budget / tilts, Parallel.NONE, stop, found.get(i)));
    found.forEach(some -> some.forEach((b, dream) -> best.merge(b, dream, this::better)));
    return best.values().stream().sorted(ORDER).toList();
  }

  /** A grammar whose weights are those of the language as it is used and something drawn. */
  private Grammar tilted(RandomGenerator rng) {
    Grammar usage = version.usage();
    int n = usage.language().size();
    double[][] weights = new double[usage.rows()][n + 1];
    for (int row = 0; row < weights.length; row++) {
      for (int p = 0; p <= n; p++) {
        weights[row][p] = usage.weight(row, p) + TILT * (2 * rng.nextDouble() - 1);
      }
    }
    return Grammar.contextual(usage.language(), weights);
  }

  private void enumerate(
      Grammar grammar,
      Probing probing,
      long budget,
      Parallel parallel,
      BooleanSupplier stop,
      Map<Behaviour, Dream> best) {
    Enumeration enumeration = new Enumeration(grammar, probing.request, longest, parallel);
    WindowBudget windows = new WindowBudget(budget);
    while (windows.next() > windows.reached()) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < enumeration.parts(); i++) {
        parts.add(new Part(probing));
      }
      double to = windows.next();
      Enumeration.Window window =
          enumeration.visit(windows.reached(), to, windows.left(), parts::get, stop);
      if (!window.complete()) {
        break;
      }
      parts.forEach(part -> part.found.forEach((b, dream) -> best.merge(b, dream, this::better)));
      windows.searched(window.last() ? Double.POSITIVE_INFINITY : to, window.expansions());
    }
  }

  private static final Comparator<Dream> ORDER =
      Comparator.comparingDouble(Dream::descriptionLength)
          .thenComparing(dream -> dream.heads.length)
          .thenComparing(Dream::heads, Arrays::compare);

  private Dream better(Dream one, Dream two) {
    return ORDER.compare(one, two) <= 0 ? one : two;
  }

  /** Runs programs of a type on the probes. */
  private final class Probing {
    private final Type request;
    private final List<List<Object>> probes;
    private final Optional<Object> constant;
    private final ConcurrentLinkedQueue<TaskJudge> judges = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Deriver> derivers = new ConcurrentLinkedQueue<>();

    Probing(Type request) {
      this.request = request;
      probes = inputs.probes(request, PROBES);
      constant = inputs.constant();
    }

    Deriver deriver() {
      Deriver free = derivers.poll();
      return free == null ? new Deriver(version.language()) : free;
    }

    TaskJudge judge() {
      TaskJudge free = judges.poll();
      return free == null ? new TaskJudge(version.library(), request) : free;
    }

    /**
     * How the program at hand behaves, with the constant of some task if it uses one; empty if it
     * has no value anywhere.
     */
    Optional<Behaviour> behaviour(TaskJudge judge) {
      ProgramRunner runner = judge.runner();
      if (runner.usesTaskConstant()) {
        if (!judge.isPossible() || constant.isEmpty()) {
          return Optional.empty();
        }
        runner.setTaskConstant(constant.get());
      }
      long one = 1;
      long two = 1;
      boolean any = false;
      for (List<Object> probe : probes) {
        Object value = runner.run(runner.input(probe));
        boolean failed = value instanceof Failure;
        any |= !failed;
        long hash = failed ? 0x5DEECE66DL : Values.hash(value); // all failures are alike
        one = one * 0x9E3779B97F4A7C15L + hash;
        two = Long.rotateLeft(two, 29) * 0xC2B2AE3D27D4EB4FL ^ hash;
      }
      return any ? Optional.of(new Behaviour(one, two)) : Optional.empty();
    }
  }

  private final class Part implements ProgramVisitor {
    private final Probing probing;
    private final Map<Behaviour, Dream> found = new HashMap<>();
    private TaskJudge judge;
    private Deriver deriver;

    Part(Probing probing) {
      this.probing = probing;
    }

    @Override
    public void visit(int[] heads, int length, double descriptionLength) {
      if (judge == null) {
        judge = probing.judge();
        deriver = probing.deriver();
      }
      judge.load(heads, 0, length);
      Optional<Behaviour> behaviour = probing.behaviour(judge);
      if (behaviour.isPresent()) {
        int[] own = Arrays.copyOf(heads, length);
        Dream dream = new Dream(probing.request, own, priorLength(own));
        found.merge(behaviour.get(), dream, CanonicalDreams.this::better);
      }
    }

    /** The description length under the prior, whatever grammar was searched. */
    private double priorLength(int[] heads) {
      return -version
          .prior()
          .logProb(deriver.derive(heads, 0, heads.length, probing.request).orElseThrow());
    }

    @Override
    public void done() {
      if (judge != null) {
        probing.judges.add(judge);
        probing.derivers.add(deriver);
      }
    }
  }
}
