package mws4j.cli.results;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;

/**
 * A command for results that were measured, in the place of a domain.
 *
 * @param name of it
 * @param command a new one
 */
public record ResultsDomain(String name, Supplier<Callable<Integer>> command) implements Domain {
  /** Runs command lines. */
  @FunctionalInterface
  public interface Runner {
    /** Runs one and returns its exit code. */
    int run(PrintWriter out, PrintWriter err, String... words);
  }

  /** {@code mws4j reproduce tables}. */
  public static ResultsDomain tables() {
    return new ResultsDomain("tables", ReproduceTablesCommand::new);
  }

  /**
   * {@code mws4j reproduce verify}.
   *
   * @param runner runs command lines, writes to the first two and returns their exit codes
   */
  public static ResultsDomain verify(Runner runner) {
    return new ResultsDomain("verify", () -> new ReproduceVerifyCommand(runner));
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of();
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(Verb.REPRODUCE, command.get());
  }
}
