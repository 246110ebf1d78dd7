package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j score DOMAIN}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Computes exact log-probabilities of data under a program.",
    synopsisSubcommandLabel = "DOMAIN",
    subcommands = ScoreRegexCommand.class,
    footer = {"", "Example:", "  mws4j score regex '\\d+\\.\\d\\d' 12.50 7.99"})
final class ScoreCommand extends DomainGroup {}
