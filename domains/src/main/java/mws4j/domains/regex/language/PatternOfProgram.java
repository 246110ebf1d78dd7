package mws4j.domains.regex.language;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.regex.pattern.CharCategory;
import mws4j.domains.regex.pattern.CharSet;
import mws4j.domains.regex.pattern.PatternNode;

/** The pattern that a syntax tree accepts. */
final class PatternOfProgram {
  private PatternOfProgram() {}

  /** Recursion is bounded: a program has at most 200 tokens. */
  static PatternNode of(RegexNode node) {
    if (node instanceof RegexNode.Literal literal) {
      return PatternNode.chars(CharSet.of(RegexTokens.codePoint(literal.token())));
    }
    if (node instanceof RegexNode.CharClass charClass) {
      return PatternNode.chars(set(charClass.token()));
    }
    if (node instanceof RegexNode.Concat concat) {
      return PatternNode.sequence(concat.parts().stream().map(PatternOfProgram::of).toList());
    }
    if (node instanceof RegexNode.Alternation or) {
      return PatternNode.choice(List.of(of(or.first()), of(or.second())));
    }
    if (node instanceof RegexNode.Optional optional) {
      return PatternNode.repeat(of(optional.body()), 0, 1);
    }
    if (node instanceof RegexNode.Star star) {
      return PatternNode.repeat(of(star.body()), 0, PatternNode.UNBOUNDED);
    }
    if (node instanceof RegexNode.Repeat repeat) {
      return PatternNode.repeat(of(repeat.body()), repeat.fewest(), repeat.most());
    }
    return PatternNode.repeat(of(((RegexNode.Plus) node).body()), 1, PatternNode.UNBOUNDED);
  }

  private static CharSet set(int classToken) {
    List<CharCategory> categories = new ArrayList<>();
    for (CharCategory category : CharCategory.values()) {
      if (RegexClasses.contains(classToken, RegexClasses.numberOf(category))) {
        categories.add(category);
      }
    }
    return CharSet.of(c -> RegexTokens.emits(classToken, RegexTokens.symbolOf(c)), categories);
  }
}
