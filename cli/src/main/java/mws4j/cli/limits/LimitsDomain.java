package mws4j.cli.limits;

import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;

/** The study of the size of memories, over all domains, in the place of one. */
public final class LimitsDomain implements Domain {
  @Override
  public String name() {
    return "limits";
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("temperature", "the domain's", "edits", "0");
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(Verb.REPRODUCE, new ReproduceLimitsCommand());
  }
}
