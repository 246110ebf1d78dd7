package mws4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mws4j.cli.options.ModelOption;
import mws4j.cli.run.RunFolder;
import mws4j.mws.training.Checkpoint;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which domain is meant by the words behind a verb that do not begin with one: what {@code
 * --domain} says, as it was written before domains were subcommands; else the domain of the model
 * that is asked; else the usual one of the verb.
 */
final class ImpliedDomain {
  private static final String DOMAIN = "--domain";
  private static final String DEBUG = "--debug";
  private static final String MODEL = "--model";
  private static final String END_OF_OPTIONS = "--";

  private final Verb verb;
  private final Optional<String> usual;
  private final Optional<String> ships;
  private final CommandSpec group;
  private final List<String> words;

  /**
   * What the words behind a verb mean.
   *
   * @param usual the domain that the verb means unless told otherwise, if any
   * @param ships the domain whose model comes with the library
   * @param group the command of the verb
   */
  ImpliedDomain(
      Verb verb,
      Optional<String> usual,
      Optional<String> ships,
      CommandSpec group,
      List<String> words) {
    this.verb = verb;
    this.usual = usual;
    this.ships = ships;
    this.group = group;
    this.words = new ArrayList<>(words);
  }

  /** Whether the words begin neither with a domain nor with a request for help. */
  boolean isNeeded() {
    Optional<String> first = words.stream().filter(word -> !word.equals(DEBUG)).findFirst();
    return first.isEmpty() || !(isDomain(first.get()) || group.findOption(first.get()) != null);
  }

  /**
   * The domain that is to be put before the words; empty if nothing tells it.
   *
   * @throws IllegalArgumentException if it does not have the verb
   */
  Optional<String> find() throws IOException {
    Optional<String> named = value(DOMAIN);
    if (named.isPresent()) {
      remove(DOMAIN);
      return Optional.of(known(named.get(), "nothing " + verb.word() + "s domain " + named.get()));
    }
    return ofModel().or(() -> usual);
  }

  /** The words without {@code --domain}. */
  List<String> rest() {
    return new ArrayList<>(words);
  }

  private Optional<String> ofModel() throws IOException {
    Optional<String> model = value(MODEL);
    if (model.isEmpty() && verb.takesModelAsWord()) {
      model = firstWord();
    }
    if (model.equals(Optional.of(ModelOption.PRETRAINED))) {
      return ships;
    }
    if (model.isEmpty() || (usual.isPresent() && !Files.exists(Path.of(model.get())))) {
      return Optional.empty(); // the command of the usual domain says that it is missing
    }
    Path checkpoint = RunFolder.checkpoint(Path.of(model.get()));
    String domain = String.valueOf(Checkpoint.metadata(checkpoint).get("domain"));
    if (usual.isPresent()) { // which refuses a model of another domain
      return Optional.of(domain).filter(this::isDomain);
    }
    return Optional.of(
        known(domain, checkpoint + ": nothing " + verb.word() + "s domain " + domain));
  }

  private boolean isDomain(String word) {
    return group.subcommands().containsKey(word);
  }

  private String known(String domain, String problem) {
    if (!isDomain(domain)) {
      throw new IllegalArgumentException(
          problem + "; there are " + list(group.subcommands().keySet()));
    }
    return domain;
  }

  private static String list(Set<String> names) {
    return String.join(", ", names).replaceFirst(", (\\S+)$", " and $1");
  }

  /** The value of an option that is given as {@code --name value} or {@code --name=value}. */
  private Optional<String> value(String option) {
    for (int i = 0; i < end(); i += length(i)) {
      String word = words.get(i);
      if (word.startsWith(option + "=")) {
        return Optional.of(word.substring(option.length() + 1));
      }
      if (word.equals(option) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private void remove(String option) {
    for (int i = 0; i < end(); i += length(i)) {
      if (words.get(i).equals(option) || words.get(i).startsWith(option + "=")) {
        words.subList(i, i + length(i)).clear();
        return;
      }
    }
  }

  /** The first word that is neither an option nor the value of one. */
  private Optional<String> firstWord() {
    int i = 0;
    while (i < end()) {
      if (!words.get(i).startsWith("-")) {
        return Optional.of(words.get(i));
      }
      i += length(i);
    }
    return i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
  }

  private int end() {
    int end = words.indexOf(END_OF_OPTIONS);
    return end < 0 ? words.size() : end;
  }

  /** Words that belong together from a place on: two if it has an option with a value. */
  private int length(int at) {
    String word = words.get(at);
    boolean takesValue =
        word.equals(DOMAIN)
            || group.subcommands().values().stream()
                .map(command -> command.getCommandSpec().findOption(word))
                .filter(Objects::nonNull)
                .map(OptionSpec::arity)
                .anyMatch(arity -> arity.max() > 0);
    return takesValue && at + 1 < words.size() ? 2 : 1;
  }
}
