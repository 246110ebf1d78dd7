package mws4j.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A domain on the command line: what it is called, what its numbers are and what can be done with
 * it.
 */
public interface Domain {
  /** As on the command line and in checkpoints. */
  String name();

  /**
   * Numbers that the help of its commands shows, by name; {@code ${bundle:default.NAME}} in a
   * description stands for one.
   */
  Map<String, String> defaults();

  /**
   * New commands, whose classes have picocli's annotations. The annotation names the subcommand of
   * a verb: as the domain, unless there is a reason not to.
   */
  Map<Verb, Callable<Integer>> commands();

  /** Whether a trained model comes with the library, which {@code --model pretrained} names. */
  default boolean shipsModel() {
    return false;
  }

  /** Whether a verb means this domain if none is named and no model says which. */
  default boolean isUsualFor(Verb verb) {
    return false;
  }
}
