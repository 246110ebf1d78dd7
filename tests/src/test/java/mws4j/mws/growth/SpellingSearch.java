package mws4j.mws.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramBatch;

/**
 * Beginnings of programs, best first; looking at one costs 1. All texts share the search under the
 * prior, each has its own under the recognition model.
 */
final class SpellingSearch implements ProgramSearch<String> {
  private final SpellingModel model;
  private final Compute compute;

  SpellingSearch(SpellingModel model, Compute compute) {
    this.model = model;
    this.compute = compute;
  }

  /** A beginning of a program; cost in nats. */
  private record Node(double cost, int[] program) {
    Node with(int token, double cost) {
      int[] longer = Arrays.copyOf(program, program.length + 1);
      longer[program.length] = token;
      return new Node(this.cost + cost, longer);
    }

    boolean isFull() {
      return program.length == Spelling.MAX_LENGTH;
    }
  }

  /** How a beginning goes on. */
  private interface Grammar {
    /** Costs of all tokens that may follow, none if it is whole. */
    double[] costs(Node node);
  }

  private record Walk(double certificate, long spent) {}

  /** Visits beginnings until the budget is spent. */
  private static Walk walk(
      Grammar grammar, long budget, BooleanSupplier stop, Consumer<Node> visitor) {
    PriorityQueue<Node> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Node::cost).thenComparing(Node::program, Arrays::compare));
    queue.add(new Node(0, new int[0]));
    long spent = 0;
    while (!queue.isEmpty() && spent < budget && !stop.getAsBoolean()) {
      Node node = queue.remove();
      spent++;
      visitor.accept(node);
      double[] costs = grammar.costs(node);
      for (int token = 0; token < costs.length; token++) {
        queue.add(node.with(token, costs[token]));
      }
    }
    return new Walk(queue.isEmpty() ? Double.POSITIVE_INFINITY : queue.peek().cost, spent);
  }

  /** Visits programs by their probability under the prior. */
  Walk visitPrior(long budget, BooleanSupplier stop, Consumer<int[]> visitor) {
    double[] costs = Arrays.stream(model.logTokens()).map(log -> -log - Math.log(0.5)).toArray();
    return walk(
        node -> node.isFull() ? new double[0] : costs,
        budget,
        stop,
        node -> {
          if (node.program.length > 0) {
            visitor.accept(node.program);
          }
        });
  }

  @Override
  public Found search(
      List<String> texts,
      double[] known,
      Optional<Encodings> recognition,
      SearchLimits limits,
      BooleanSupplier stop) {
    List<List<int[]>> found = new ArrayList<>();
    texts.forEach(text -> found.add(new ArrayList<>()));
    Walk[] walks = new Walk[texts.size()];
    if (recognition.isPresent()) {
      compute.run(
          texts.size(),
          () -> stop,
          (own, x) -> walks[x] = search(texts.get(x), x, recognition.get(), limits, own, found));
    } else {
      Walk shared =
          visitPrior(
              limits.budget(),
              stop,
              program -> {
                String spelt = model.language().text(program);
                for (int x = 0; x < walks.length; x++) {
                  if (texts.get(x).equals(spelt) && found.get(x).size() < limits.programs()) {
                    found.get(x).add(program);
                  }
                }
              });
      Arrays.fill(walks, shared);
    }
    ProgramBatch programs = new ProgramBatch();
    for (int x = 0; x < walks.length; x++) {
      programs.turnTo(x);
      found.get(x).forEach(programs::add);
    }
    long[] spent = Arrays.stream(walks).mapToLong(Walk::spent).toArray();
    return new Found(
        programs,
        Arrays.stream(walks).mapToDouble(Walk::certificate).toArray(),
        spent,
        recognition.isPresent() ? LongStream.of(spent).sum() : spent[0]);
  }

  private Walk search(
      String text,
      int x,
      Encodings encodings,
      SearchLimits limits,
      BooleanSupplier stop,
      List<List<int[]>> found) {
    SpellingEncoding encoding = (SpellingEncoding) encodings.of(x);
    if (!encoding.texts().get(encodings.position(x)).equals(text)) {
      throw new IllegalStateException("the encoding is of another text");
    }
    return walk(
        node -> {
          String spelt = model.language().text(node.program);
          return SpellingEncoding.isWhole(text, spelt, node.program.length)
              ? new double[0]
              : Arrays.stream(encoding.logTokens(SpellingEncoding.row(text, spelt), 1))
                  .map(log -> -log)
                  .toArray();
        },
        limits.budget(),
        stop,
        node -> {
          boolean spelt = model.language().text(node.program).equals(text);
          if (spelt && found.get(x).size() < limits.programs()) {
            found.get(x).add(node.program);
          }
        });
  }
}
