package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/**
 * The format of a sequence, whose next values have digits that the first ones had not: what is
 * between the digits stays, and so does their number if it was always the same.
 */
final class SequenceFormat {
  private static final int MOST_NODES = 60;

  private SequenceFormat() {}

  /** The program that makes all values, if they differ in their digits only. */
  static Optional<RegexProgram> of(List<String> values) {
    String[] gaps = gaps(values.get(0));
    int[] least = lengths(values.get(0));
    int[] most = least.clone();
    for (String value : values) {
      int[] lengths = lengths(value);
      if (!java.util.Arrays.equals(gaps, gaps(value)) || lengths.length != least.length) {
        return Optional.empty();
      }
      for (int r = 0; r < lengths.length; r++) {
        least[r] = Math.min(least[r], lengths[r]);
        most[r] = Math.max(most[r], lengths[r]);
      }
    }
    List<RegexNode> nodes = new ArrayList<>();
    for (int g = 0; g < gaps.length; g++) {
      if (g > 0 && least.length >= g) {
        nodes.add(digits(least[g - 1], most[g - 1]));
      }
      gaps[g].codePoints().forEach(c -> nodes.add(new RegexNode.Literal(RegexTokens.literalOf(c))));
    }
    if (nodes.isEmpty() || nodes.size() > MOST_NODES) {
      return Optional.empty();
    }
    RegexNode root = nodes.size() == 1 ? nodes.get(0) : new RegexNode.Concat(nodes);
    return Optional.of(RegexProgram.parse(root.toString()));
  }

  private static String[] gaps(String value) {
    return value.split("[0-9]+", -1);
  }

  private static int[] lengths(String value) {
    List<Integer> lengths = new ArrayList<>();
    int run = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9') {
        run++;
      } else if (run > 0) {
        lengths.add(run);
        run = 0;
      }
    }
    return lengths.stream().mapToInt(each -> each).toArray();
  }

  private static RegexNode digits(int least, int most) {
    RegexNode digit = new RegexNode.CharClass(RegexTokens.DIGIT);
    if (least < most || most > RegexTokens.MOST_REPEATS) {
      return new RegexNode.Plus(digit);
    }
    return least == 1 ? digit : new RegexNode.Repeat(digit, least, least);
  }
}
