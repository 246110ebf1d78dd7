package mws4j.cli.columns.html;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.regex.evaluator.RegexDerivation;
import mws4j.domains.regex.evaluator.RegexDerivation.Part;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/** The parts of a program that make characters: its classes with their counts, and fixed texts. */
final class ProgramParts {
  /**
   * A part.
   *
   * @param from its first token
   * @param to one past its last token
   * @param fixed whether it makes one text only
   */
  record Unit(int from, int to, boolean fixed) {}

  /** Characters {@code start .. end} (exclusive) of a text that one part made. */
  record Piece(int unit, int start, int end) {}

  private final RegexProgram program;
  private final List<Unit> units = new ArrayList<>();

  ProgramParts(RegexProgram program) {
    this.program = program;
    int[] tokens = program.array();
    int at = 0;
    while (at < tokens.length) {
      int end = end(tokens, at);
      if (RegexTokens.isLeaf(tokens[at])) {
        units.add(new Unit(at, end, isFixed(tokens, at)));
      }
      at = end;
    }
  }

  /** A literal that is there exactly once. */
  private static boolean isFixed(int[] tokens, int at) {
    return at < tokens.length
        && RegexTokens.isLiteral(tokens[at])
        && (at + 1 == tokens.length || !RegexTokens.isPostfix(tokens[at + 1]));
  }

  private static int end(int[] tokens, int at) {
    int end = at + 1;
    if (isFixed(tokens, at)) {
      while (isFixed(tokens, end)) {
        end++;
      }
    } else if (RegexTokens.isLeaf(tokens[at])) {
      while (end < tokens.length && RegexTokens.isPostfix(tokens[end])) {
        end++;
      }
    }
    return end;
  }

  /** The parts in the order of the program. */
  List<Unit> units() {
    return units;
  }

  /** A part alone as a program. */
  RegexProgram program(Unit unit) {
    return RegexProgram.of(program.array(), unit.from(), unit.to() - unit.from());
  }

  /** Which part made which characters, in the order of the text. */
  List<Piece> pieces(RegexDerivation derivation) {
    List<Piece> pieces = new ArrayList<>();
    collect(derivation.root(), pieces);
    return pieces;
  }

  private void collect(Part part, List<Piece> pieces) {
    if (part.start() == part.end()) {
      return;
    }
    if (!part.children().isEmpty()) {
      part.children().forEach(child -> collect(child, pieces));
      return;
    }
    int unit = unit(part);
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).unit() == unit) {
      pieces.set(last, new Piece(unit, pieces.get(last).start(), part.end()));
    } else {
      pieces.add(new Piece(unit, part.start(), part.end()));
    }
  }

  /** The part to which the first character-making token of a leaf belongs. */
  private int unit(Part leaf) {
    int token = leaf.fromToken();
    while (!RegexTokens.isLeaf(program.array()[token])) {
      token++; // brackets around it
    }
    int unit = 0;
    while (units.get(unit).to() <= token) {
      unit++;
    }
    return unit;
  }
}
