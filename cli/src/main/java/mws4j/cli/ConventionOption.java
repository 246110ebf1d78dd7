package mws4j.cli;

import picocli.CommandLine.Option;

/** The option {@code --one-proposal} of sweeps: what K means for algorithms with a memory. */
final class ConventionOption {
  @Option(
      names = "--one-proposal",
      description =
          "Remember K programs and propose one a step, as the authors' code and the paper's first"
              + " version.")
  boolean oneProposal;
}
