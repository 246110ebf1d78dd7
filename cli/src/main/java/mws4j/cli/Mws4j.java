package mws4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.command.VerbGroup;
import mws4j.cli.command.Version;
import mws4j.cli.compress.CompressCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code mws4j} command. Its subcommands are the verbs, theirs the {@link Domains} that have
 * them.
 *
 * <p>Exit codes: 0 done, {@value Failures#FAILURE} failed, {@value Failures#USER_ERROR} the request
 * or its data was wrong. Results go to standard output, everything else to standard error.
 */
@Command(
    name = "mws4j",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Learns programs that explain data, by Memoised Wake-Sleep.",
    footer = {
      "",
      "Examples:",
      "  mws4j train regex                              learn from the sample that is built in",
      "  mws4j train regex --data concepts.tsv --minutes 10 --out runs/mine",
      "  mws4j explain --strings 12.50 7.99 103.00      what format do these have?",
      "  mws4j explain --column price products.csv",
      "  mws4j score regex '\\d+\\.\\d\\d' 12.50 12.5",
      "",
      "Java options can be given in MWS4J_JAVA_OPTS. 'mws4j COMMAND --help' explains a command."
    })
public final class Mws4j implements Runnable {
  @Option(
      names = "--debug",
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "Print stack traces.")
  private boolean debug;

  @Spec private CommandSpec spec;

  private Mws4j() {}

  /** Kept, so that its level is. */
  private static final Logger LOG = Logger.getLogger("mws4j");

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    LOG.setLevel(Level.WARNING); // which kernels run is part of what 'train' prints
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "mws4j: %5$s%n"); // one line each
    System.setProperty("java.awt.headless", "true"); // pictures are drawn into files only
    var out = new PrintWriter(System.out, true, UTF_8);
    var err = new PrintWriter(System.err, true, UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs the command line and returns its exit code; never throws. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    List<String> words = List.of(args);
    return run(commandLine(Domains.all(), verb -> words.contains(verb.word())), out, err, args);
  }

  static int run(CommandLine commands, PrintWriter out, PrintWriter err, String... args) {
    commands.setOut(out).setErr(err);
    commands.setParameterExceptionHandler((e, given) -> misused(e, err));
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, commands, err));
    try {
      return commands.execute(args);
    } catch (Error e) { // out of memory, a class that cannot be loaded: still one clear line
      return failed(e, commands, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** With no command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The command line with the commands of some domains, all of them whole. */
  static CommandLine commandLine(List<Domain> domains) {
    return commandLine(domains, verb -> true);
  }

  private static CommandLine commandLine(List<Domain> domains, Predicate<Verb> whole) {
    CommandLine root = new CommandLine(new Mws4j());
    VerbGroup.addAll(root, domains, whole);
    root.addSubcommand(new ExportCommand());
    root.addSubcommand(new CompressCommand());
    root.addSubcommand(new CommandLine.HelpCommand());
    return root.setUsageHelpWidth(100).setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int misused(CommandLine.ParameterException e, PrintWriter err) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String message = e.getMessage() + hint(e) + "; try '" + command + " --help'";
    return Failures.report(new IllegalArgumentException(message), false, err);
  }

  /** What may have been meant. */
  private static String hint(CommandLine.ParameterException e) {
    if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return "";
    }
    Optional<String> elsewhere =
        unmatched.getUnmatched().stream()
            .findFirst()
            .flatMap(option -> domainWith(option, e.getCommandLine()));
    if (elsewhere.isPresent()) {
      return "; it is an option of '" + elsewhere.get() + "'";
    }
    List<String> suggestions = unmatched.getSuggestions();
    if (!suggestions.isEmpty()) {
      return "; did you mean " + String.join(" or ", suggestions) + "?";
    }
    boolean takesWords = !e.getCommandLine().getCommandSpec().positionalParameters().isEmpty();
    return takesWords ? "; words that begin with '-' and are no options go behind --" : "";
  }

  /** The command of the same verb and another domain that has an option. */
  private static Optional<String> domainWith(String option, CommandLine command) {
    return command.getParent() == null
        ? Optional.empty()
        : command.getParent().getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(spec -> spec.findOption(option) != null)
            .map(CommandSpec::qualifiedName)
            .findFirst();
  }

  private static int failed(Throwable e, CommandLine commands, PrintWriter err) {
    Mws4j root = commands.getCommand();
    return Failures.report(e, root.debug || Boolean.getBoolean("mws4j.debug"), err);
  }
}
