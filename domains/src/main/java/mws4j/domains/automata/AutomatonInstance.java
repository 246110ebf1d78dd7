package mws4j.domains.automata;

import java.util.Optional;

/**
 * An image and, where it is known, the rule that made it.
 *
 * @param rule empty if it is not known
 * @param image what was seen
 */
public record AutomatonInstance(Optional<AutomatonProgram> rule, AutomatonImage image) {}
