package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j exact DOMAIN}. */
@Command(
    name = "exact",
    mixinStandardHelpOptions = true,
    description = "Exact log-probabilities of data, summed over all programs.",
    synopsisSubcommandLabel = "DOMAIN",
    subcommands = {ExactGmmCommand.class, ExactAutomataCommand.class},
    footer = {
      "",
      "Examples:",
      "  mws4j exact gmm --data test.csv --sigma 0.03 --json",
      "  mws4j exact automata --data test.txt --noise 0.02"
    })
final class ExactCommand extends DomainGroup {}
