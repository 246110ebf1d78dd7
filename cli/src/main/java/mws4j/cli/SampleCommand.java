package mws4j.cli;

import picocli.CommandLine.Command;

/** {@code mws4j sample DOMAIN}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Draws new programs and data from a trained model.",
    synopsisSubcommandLabel = "DOMAIN",
    subcommands = {
      SampleRegexCommand.class,
      SampleGmmCommand.class,
      SampleAutomataCommand.class,
      SampleStrokesCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  mws4j sample regex --n 20",
      "  mws4j sample gmm --out drawn.png",
      "  mws4j sample strokes --out new.png"
    })
final class SampleCommand extends DomainGroup {}
