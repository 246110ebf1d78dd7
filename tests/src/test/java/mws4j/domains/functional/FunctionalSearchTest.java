package mws4j.domains.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.solve.TaskSearch;
import mws4j.lambda.task.Task;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.Found;
import mws4j.mws.growth.SearchLimits;
import org.junit.jupiter.api.Test;

final class FunctionalSearchTest {
  private static final SearchLimits LIMITS = new SearchLimits(5, 20_000);
  private static final List<Task> TASKS = SmallTasks.tasks();

  private static double[] unknown() {
    double[] known = new double[TASKS.size()];
    Arrays.fill(known, Double.NEGATIVE_INFINITY);
    return known;
  }

  private static Found search(FunctionalModel model, double[] known) {
    return model.search(Compute.of(2)).search(TASKS, known, Optional.empty(), LIMITS, () -> false);
  }

  private static Set<String> programs(FunctionalModel model, Found found, int task) {
    Set<String> printed = new TreeSet<>();
    for (int p = 0; p < found.programs().size(); p++) {
      if (found.programs().observation(p) == task) {
        assertTrue(printed.add(model.print(found.programs().copyOf(p))), "found twice");
      }
    }
    return printed;
  }

  private static TaskSearch.Outcome alone(
      FunctionalModel model, Grammar grammar, List<Task> tasks) {
    TaskSearch.Limits limits = new TaskSearch.Limits(5, Integer.MAX_VALUE, LIMITS.budget(), 40);
    return new TaskSearch(grammar, model.language(), SmallTasks.LISTS, tasks, limits, Parallel.NONE)
        .run(() -> false);
  }

  private static Set<String> programs(FunctionalModel model, TaskSearch.Outcome outcome, int task) {
    Set<String> printed = new TreeSet<>();
    ProgramTokens tokens = new ProgramTokens();
    outcome
        .solutions()
        .get(task)
        .forEach(
            s ->
                printed.add(
                    model.print(tokens.tokens(SmallTasks.LISTS, s.heads(), s.heads().length))));
    return printed;
  }

  /** Under the prior for all, then under the language as it is used for those with few programs. */
  @Test
  void findsWhatTwoSearchesFind() throws IOException {
    FunctionalModel model = SmallTasks.experienced(1);
    Found found = search(model, unknown());
    TaskSearch.Outcome prior = alone(model, model.grammar(), TASKS);
    List<Integer> left =
        IntStream.range(0, TASKS.size())
            .filter(i -> prior.solutions().get(i).size() < 5)
            .boxed()
            .toList();
    assertTrue(!left.isEmpty() && left.size() < TASKS.size(), left.toString());
    TaskSearch.Outcome usage = alone(model, model.usage(), left.stream().map(TASKS::get).toList());
    int more = 0;
    for (int i = 0; i < TASKS.size(); i++) {
      Set<String> expected = programs(model, prior, i);
      if (left.contains(i)) {
        int before = expected.size();
        expected.addAll(programs(model, usage, left.indexOf(i)));
        more += expected.size() - before;
      }
      assertEquals(expected, programs(model, found, i), TASKS.get(i).name());
      assertEquals(prior.certificates()[i], found.certificates()[i]);
    }
    assertTrue(more > 0, "nothing comes of the second search");
  }

  /** A fresh model has no weights by place, and no second search. */
  @Test
  void withoutExperienceThereIsOneSearch() {
    FunctionalModel model = SmallTasks.model(1);
    Found found = search(model, unknown());
    assertEquals(alone(model, model.grammar(), TASKS).expansions(), found.total());
  }

  /** What is known ends the search of a task five nats beyond it, and nothing before. */
  @Test
  void nothingIsLookedForFarBeyondWhatIsKnown() throws IOException {
    FunctionalModel model = SmallTasks.experienced(1);
    Found all = search(model, unknown());
    double[] known = unknown();
    known[1] = -3;
    Found found = search(model, known);
    assertTrue(
        found.certificates()[1] >= 8 && found.certificates()[1] < 10, found.certificates()[1] + "");
    Set<String> near = programs(model, found, 1);
    assertTrue(!near.isEmpty());
    assertTrue(programs(model, all, 1).containsAll(near));
    assertEquals(programs(model, all, 0), programs(model, found, 0));
  }
}
