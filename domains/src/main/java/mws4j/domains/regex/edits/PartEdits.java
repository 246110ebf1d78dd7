package mws4j.domains.regex.edits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Edits that leave out what the strings do not need. */
final class PartEdits {
  private PartEdits() {}

  /**
   * Drops loops that never run and brackets that group nothing, and puts the one used branch of an
   * alternation in its place.
   */
  static List<RegexEditor.Edit> simpler(int[] program, RegexUsage usage) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (RegexUsage.Loop loop : usage.loops()) {
      if (loop.most() == 0) {
        edits.add(new RegexEditor.Edit(loop.from(), loop.to()));
      }
    }
    for (RegexUsage.OneSided choice : usage.oneSided()) {
      RegexUsage.Span both = choice.both();
      int[] branch = Arrays.copyOfRange(program, choice.branch().from(), choice.branch().to());
      edits.add(new RegexEditor.Edit(both.from(), both.to(), branch));
    }
    for (RegexUsage.Span group : usage.idleBrackets()) {
      int[] inside = Arrays.copyOfRange(program, group.from() + 1, group.to() - 1);
      edits.add(new RegexEditor.Edit(group.from(), group.to(), inside));
    }
    return edits;
  }
}
