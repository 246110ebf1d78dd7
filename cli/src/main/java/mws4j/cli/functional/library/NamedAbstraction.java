package mws4j.cli.functional.library;

import java.util.List;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;

/**
 * A learned piece of a language.
 *
 * @param name as programs show it
 * @param abstraction what it is
 * @param type of it
 * @param body as it is written with the names of others
 * @param parts names of others that stand in its body
 * @param tasks names of the tasks whose best program uses it
 * @param users names of others whose body uses it
 */
public record NamedAbstraction(
    String name,
    Term.Abstraction abstraction,
    Type type,
    Term body,
    List<String> parts,
    List<String> tasks,
    List<String> users)
    implements View {
  private static final int NAMES_SHOWN = 6;

  @Override
  public Result result() {
    return new Result()
        .put("name", name)
        .put("type", type)
        .put("body", body)
        .put("base", Normaliser.expanded(abstraction.body()))
        .put("parts", parts)
        .put("tasks", tasks)
        .put("users", users);
  }

  /** Who uses it, a sentence. */
  public String uses() {
    if (tasks.isEmpty() && users.isEmpty()) {
      return "No best program uses it.";
    }
    String byTasks =
        tasks.isEmpty()
            ? ""
            : (tasks.size() == 1 ? "by the task " : "by " + tasks.size() + " tasks: ")
                + named(tasks);
    String byOthers = users.isEmpty() ? "" : "in " + named(users);
    boolean both = !byTasks.isEmpty() && !byOthers.isEmpty();
    return "Used " + byTasks + (both ? "; " : "") + byOthers + ".";
  }

  private static String named(List<String> names) {
    return names.size() <= NAMES_SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMES_SHOWN))
            + " and "
            + (names.size() - NAMES_SHOWN)
            + " more";
  }
}
