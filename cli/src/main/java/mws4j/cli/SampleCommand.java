package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j sample DOMAIN}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Draws new concepts from a trained model.",
    synopsisSubcommandLabel = "DOMAIN",
    subcommands = SampleRegexCommand.class,
    footer = {"", "Example:", "  mws4j sample regex --n 20"})
final class SampleCommand extends DomainGroup {}
