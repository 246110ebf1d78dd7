package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j train DOMAIN}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Learns a model from data.",
    synopsisSubcommandLabel = "DOMAIN",
    subcommands = {
      TrainRegexCommand.class,
      TrainGmmCommand.class,
      TrainAutomataCommand.class,
      TrainStrokesCommand.class
    },
    footer = {"", "Example:", "  mws4j train regex --data concepts.tsv --minutes 10"})
final class TrainCommand extends DomainGroup {}
