package mws4j.cli.regex;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.profile.CheckCommand;
import mws4j.cli.profile.ProfileCommand;
import mws4j.cli.train.TrainDefaults;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;

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
    RegexSettings settings = RegexSettings.defaults();
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
    Map<Verb, Callable<Integer>> commands = new EnumMap<>(Verb.class);
    commands.put(Verb.PROFILE, new ProfileCommand());
    commands.put(Verb.CHECK, new CheckCommand());
    commands.put(Verb.TRAIN, new TrainRegexCommand());
    commands.put(Verb.EXPLAIN, new ExplainRegexCommand());
    commands.put(Verb.ASK, new AskRegexCommand());
    commands.put(Verb.SAMPLE, new SampleRegexCommand());
    commands.put(Verb.SCORE, new ScoreRegexCommand());
    commands.put(Verb.EVALUATE, new EvaluateRegexCommand());
    commands.put(Verb.LIBRARY, new LibraryRegexCommand());
    commands.put(Verb.GENERATE, new GenerateRegexCommand());
    commands.put(Verb.REPRODUCE, new ReproduceStringsCommand());
    return commands;
  }
}
