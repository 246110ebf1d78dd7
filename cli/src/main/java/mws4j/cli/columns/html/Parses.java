package mws4j.cli.columns.html;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import mws4j.cli.columns.VisibleText;
import mws4j.cli.columns.html.ProgramParts.Piece;
import mws4j.cli.columns.html.ProgramParts.Unit;
import mws4j.cli.html.Markup;
import mws4j.domains.regex.evaluator.RegexDerivation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;

/**
 * Examples of a format in the colours of the parts of its program: each character has that of the
 * part which made it in the most probable derivation. A legend says what the parts are.
 */
final class Parses {
  private static final int EXAMPLES = 5;

  /** UTF-16 units of an example that is taken apart; longer ones would be hard to read. */
  private static final int LONGEST = 200;

  private static final int COLOURS = 8;

  private final RegexProgram program;
  private final ProgramParts parts;
  private final Markup body;
  private final BitSet used = new BitSet();

  private Parses(RegexProgram program, Markup body) {
    this.program = program;
    this.body = body;
    parts = new ProgramParts(program);
  }

  /** Adds the first examples and the legend of the parts that made them. */
  static void write(RegexProgram program, List<String> examples, Markup body) {
    Parses parses = new Parses(program, body);
    body.open("ul", "class", "plain").line();
    for (String each : examples.subList(0, Math.min(EXAMPLES, examples.size()))) {
      body.open("li");
      parses.example(each);
      body.close().line();
    }
    body.close().line();
    parses.legend();
  }

  private void example(String text) {
    Optional<RegexDerivation> derivation =
        text.length() > LONGEST
            ? Optional.empty()
            : RegexDerivation.best(program, RegexProbabilities.initial(), text);
    if (derivation.isEmpty()) {
      body.element("span", VisibleText.of(text), "class", "value");
      return;
    }
    body.open("span", "class", "parse");
    for (Piece piece : parts.pieces(derivation.get())) {
      used.set(piece.unit());
      String made = VisibleText.escaped(text.substring(piece.start(), piece.end()));
      body.element("span", made, "class", colour(piece.unit()));
    }
    body.close();
  }

  /** Fixed texts have none; neighbours differ. */
  private String colour(int unit) {
    if (parts.units().get(unit).fixed()) {
      return "fixed";
    }
    long before = parts.units().subList(0, unit).stream().filter(each -> !each.fixed()).count();
    return "p" + before % COLOURS;
  }

  private void legend() {
    if (used.isEmpty()) {
      return;
    }
    body.open("table").line();
    for (int u = used.nextSetBit(0); u >= 0; u = used.nextSetBit(u + 1)) {
      Unit unit = parts.units().get(u);
      body.open("tr").open("td").empty("span", "class", "swatch " + colour(u)).close();
      body.open("td").element("code", parts.program(unit).toJavaPattern()).close();
      body.element("td", PartWords.of(program, unit), "class", "faint").close().line();
    }
    body.close().line();
  }
}
