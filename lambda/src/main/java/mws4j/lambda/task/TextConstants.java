package mws4j.lambda.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.ListValue;

/**
 * Guesses which texts a program of texts may have to know, as DreamCoder does: of the first ten
 * outputs each two have a longest common part; what is one twice, and longer than two characters,
 * is a constant. Of two examples there are no two pairs; then one is enough.
 */
public final class TextConstants {
  private static final int OUTPUTS = 10;
  private static final int LONGER_THAN = 2;
  private static final int PAIRS = 2;

  /** Longer outputs are not looked at beyond this: the work grows with the square. */
  private static final int LOOKED_AT = 1_000;

  private TextConstants() {}

  /** Constants in alphabetical order; none if the task's outputs are no texts. */
  public static List<Object> guess(Type request, List<Example> examples) {
    if (!request.returned().equals(Type.list(Type.CHAR))) {
      return List.of();
    }
    List<String> outputs =
        examples.stream().limit(OUTPUTS).map(e -> text((ListValue) e.output())).toList();
    Map<String, Integer> pairs = new TreeMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      for (int j = i + 1; j < outputs.size(); j++) {
        String common = longestCommon(outputs.get(i), outputs.get(j));
        if (common.length() > LONGER_THAN) {
          pairs.merge(common, 1, Integer::sum);
        }
      }
    }
    int enough = outputs.size() == 2 ? 1 : PAIRS;
    List<Object> constants = new ArrayList<>();
    pairs.forEach(
        (common, times) -> {
          if (times >= enough) {
            constants.add(ListValue.ofText(common));
          }
        });
    return constants;
  }

  private static String text(ListValue list) {
    StringBuilder text = new StringBuilder();
    for (ListValue at = list; !at.isEmpty() && text.length() < LOOKED_AT; at = at.tail()) {
      text.append((char) (Character) at.head());
    }
    return text.toString();
  }

  /** Of several of that length the one that stands last in the first text. */
  private static String longestCommon(String a, String b) {
    int longest = 0;
    int end = 0;
    int[] before = new int[b.length() + 1]; // lengths of the common parts that end here
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
          now[j] = before[j - 1] + 1;
          if (now[j] >= longest) {
            longest = now[j];
            end = i;
          }
        }
      }
      before = now;
    }
    return a.substring(end - longest, end);
  }
}
