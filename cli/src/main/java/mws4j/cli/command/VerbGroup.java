package mws4j.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command of a verb, {@code mws4j train}: its subcommands are the domains that have it, {@code
 * mws4j train gmm}. Where a domain may be left out it is put before the words, so that the rest is
 * as if it had been named.
 */
@Command(mixinStandardHelpOptions = true)
public final class VerbGroup implements Callable<Integer>, IParameterPreprocessor {
  private static final String EXAMPLE = "  mws4j ";

  private final Verb verb;
  private final Optional<String> usual;
  private final Optional<String> ships;

  /** Why the domain cannot be told; thrown when the command runs. */
  private Optional<Exception> failure = Optional.empty();

  @Spec private CommandSpec spec;

  private VerbGroup(Verb verb, Optional<String> usual, Optional<String> ships) {
    this.verb = verb;
    this.usual = usual;
    this.ships = ships;
  }

  /**
   * Adds a command for every verb that any of the domains has.
   *
   * @param whole which of them get their subcommands, whose options take a while to read from their
   *     classes; the others are only there to be listed
   */
  public static void addAll(CommandLine root, List<Domain> domains, Predicate<Verb> whole) {
    Map<Domain, Map<Verb, Callable<Integer>>> commands = new LinkedHashMap<>();
    domains.forEach(domain -> commands.put(domain, domain.commands()));
    for (Verb verb : Verb.values()) {
      if (commands.values().stream().anyMatch(some -> some.containsKey(verb))) {
        root.addSubcommand(verb.word(), whole.test(verb) ? of(verb, commands) : named(verb));
      }
    }
  }

  private static CommandLine named(Verb verb) {
    CommandLine line = new CommandLine(new VerbGroup(verb, Optional.empty(), Optional.empty()));
    line.getCommandSpec().usageMessage().description(verb.description().toArray(String[]::new));
    return line;
  }

  private static CommandLine of(Verb verb, Map<Domain, Map<Verb, Callable<Integer>>> commands) {
    Optional<String> usual =
        commands.keySet().stream()
            .filter(domain -> domain.isUsualFor(verb))
            .map(Domain::name)
            .findFirst();
    Optional<String> ships =
        commands.keySet().stream().filter(Domain::shipsModel).map(Domain::name).findFirst();
    VerbGroup group = new VerbGroup(verb, usual, ships);
    CommandLine line = new CommandLine(group);
    List<String> examples = new ArrayList<>(List.of("", "Examples:"));
    for (Domain domain : commands.keySet()) {
      Callable<Integer> command = commands.get(domain).get(verb);
      if (command != null) {
        CommandLine subcommand = new CommandLine(command);
        subcommand.getCommandSpec().resourceBundle(new DefaultValues(domain));
        line.addSubcommand(subcommand);
        examples(subcommand)
            .limit(domain.isUsualFor(verb) ? Long.MAX_VALUE : 1)
            .forEach(examples::add);
      }
    }
    group.describe(examples);
    return line;
  }

  private static Stream<String> examples(CommandLine command) {
    return Arrays.stream(command.getCommandSpec().usageMessage().footer())
        .filter(line -> line.startsWith(EXAMPLE));
  }

  private void describe(List<String> examples) {
    List<String> description = new ArrayList<>(verb.description());
    String help = "'mws4j " + verb.word() + " DOMAIN --help' explains the options of a domain.";
    if (verb.modelTellsDomain()) {
      spec.preprocessor(this);
      description.add(
          "Without DOMAIN it is that of the model"
              + usual.map(name -> " that --model names, else " + name).orElse("")
              + ". A file that has the name of a domain is written ./NAME.");
    }
    description.add(help);
    spec.usageMessage()
        .description(description.toArray(String[]::new))
        .synopsisSubcommandLabel(verb.modelTellsDomain() ? "[DOMAIN] ..." : "DOMAIN")
        .commandListHeading("%nDomains:%n")
        .footer(examples.toArray(String[]::new));
  }

  /** Reached only if no domain follows. */
  @Override
  public Integer call() throws Exception {
    if (failure.isPresent()) {
      throw failure.get();
    }
    throw new ParameterException(
        spec.commandLine(), "Missing domain: " + String.join(" or ", spec.subcommands().keySet()));
  }

  /** Puts the domain before the words that follow the verb, unless it is there. */
  @Override
  @SuppressWarnings("JdkObsolete") // a stack is what picocli hands over
  public boolean preprocess(
      Stack<String> stack, CommandSpec command, ArgSpec none, Map<String, Object> info) {
    List<String> words = new ArrayList<>(stack);
    Collections.reverse(words); // the first is on top
    ImpliedDomain implied = new ImpliedDomain(verb, usual, ships, command, words);
    failure = Optional.empty();
    if (!implied.isNeeded()) {
      return false;
    }
    stack.clear();
    try {
      Optional<String> domain = implied.find();
      if (domain.isPresent()) { // else the words mean nothing
        List<String> rest = implied.rest();
        Collections.reverse(rest);
        stack.addAll(rest);
        stack.push(domain.get());
      }
    } catch (IOException | RuntimeException e) {
      failure = Optional.of(e);
    }
    return false;
  }
}
