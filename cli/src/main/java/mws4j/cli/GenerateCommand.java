package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j generate DOMAIN}. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Draws data from a domain with known parameters, to try learning on.",
    synopsisSubcommandLabel = "DOMAIN",
    subcommands = {GenerateGmmCommand.class, GenerateAutomataCommand.class},
    footer = {"", "Example:", "  mws4j generate gmm --n 100 --seed 1 --out train.csv"})
final class GenerateCommand extends DomainGroup {}
