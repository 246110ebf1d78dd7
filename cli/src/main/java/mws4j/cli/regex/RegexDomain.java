package mws4j.cli.regex;

import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.profile.CheckCommand;
import mws4j.cli.profile.ProfileCommand;
import mws4j.cli.train.TrainDefaults;
import mws4j.domains.regex.RegexModel;

/**
 * Regular expressions on the command line; what {@code explain} and {@code ask} mean unless told
 * otherwise.
 */
public final class RegexDomain implements Domain {
  @Override
  public String name() {
    return RegexModel.DOMAIN;
  }

  @Override
  public Map<String, String> defaults() {
    RegexModel.Settings settings = RegexModel.Settings.defaults();
    return TrainDefaults.of(
        new RegexTraining(),
        Map.of("hidden", settings.priorHidden(), "dropout", settings.dropout()));
  }

  @Override
  public boolean shipsModel() {
    return true;
  }

  @Override
  public boolean isUsualFor(Verb verb) {
    return verb == Verb.EXPLAIN || verb == Verb.PROFILE || verb == Verb.CHECK || verb == Verb.ASK;
  }

  @Override
  public Map<Verb, Callable<Integer>> commands() {
    return Map.of(
        Verb.PROFILE,
        new ProfileCommand(),
        Verb.CHECK,
        new CheckCommand(),
        Verb.TRAIN,
        new TrainRegexCommand(),
        Verb.EXPLAIN,
        new ExplainRegexCommand(),
        Verb.ASK,
        new AskRegexCommand(),
        Verb.SAMPLE,
        new SampleRegexCommand(),
        Verb.SCORE,
        new ScoreRegexCommand(),
        Verb.EVALUATE,
        new EvaluateRegexCommand(),
        Verb.GENERATE,
        new GenerateRegexCommand(),
        Verb.REPRODUCE,
        new ReproduceStringsCommand());
  }
}
