package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j reproduce EXPERIMENT}. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the sweep of a figure or table of the paper, all algorithms x K x seeds, side by side"
          + " on the processors, and writes a page and a CSV file with our numbers beside the"
          + " paper's.",
      "Ctrl-C ends it; the same command goes on with the runs that are not finished."
    },
    synopsisSubcommandLabel = "EXPERIMENT",
    subcommands = {
      ReproduceGmmCommand.class,
      ReproduceAutomataCommand.class,
      ReproduceStringsCommand.class
    },
    footer = {"", "Example:", "  mws4j reproduce gmm --seeds 3 --k 2,10"})
final class ReproduceCommand extends DomainGroup {}
