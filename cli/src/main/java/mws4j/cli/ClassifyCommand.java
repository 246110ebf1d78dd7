package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j classify DOMAIN}. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description =
        "Tells of which class something is, by the programs found for an example of each.",
    synopsisSubcommandLabel = "DOMAIN",
    subcommands = ClassifyStrokesCommand.class,
    footer = {"", "Example:", "  mws4j classify strokes --runs all_runs.zip"})
final class ClassifyCommand extends DomainGroup {}
