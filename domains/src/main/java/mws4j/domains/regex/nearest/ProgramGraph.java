package mws4j.domains.regex.nearest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.domains.regex.language.RegexNode;

/**
 * A program as a graph (Thompson): states that read a character of a leaf and go to the next, and
 * states that go to one or two others without reading. Each leaf belongs to a part, which is the
 * leaf with its count as people read it. Immutable once built.
 */
final class ProgramGraph {
  /** What is larger is not aligned with. */
  private static final int MOST_STATES = 4000;

  private static final int NONE = -1;

  /** A leaf, or a counted one, as it is written. */
  record Part(String text, int leaf, boolean counted) {}

  private int[] leaf = new int[64];
  private int[] next = new int[64];
  private int[] other = new int[64];
  private int[] part = new int[64];
  private final List<Part> parts = new ArrayList<>();
  private final int start;
  private int count;
  private boolean complete = true;

  ProgramGraph(RegexNode program) {
    int end = add(NONE, NONE, NONE, NONE);
    start = build(program, end, NONE);
  }

  /** Whether the whole program has become states. */
  boolean isComplete() {
    return complete;
  }

  int states() {
    return count;
  }

  int start() {
    return start;
  }

  /** The state in which the text has to end. */
  int end() {
    return 0;
  }

  /** Token of a state that reads, -1 of one that does not. */
  int leaf(int state) {
    return leaf[state];
  }

  /** Where a state goes, -1 for the end. */
  int next(int state) {
    return next[state];
  }

  /** The second state that one goes to without reading, or -1. */
  int other(int state) {
    return other[state];
  }

  Part part(int state) {
    return parts.get(part[state]);
  }

  int partNumber(int state) {
    return part[state];
  }

  private int add(int leafToken, int to, int toOther, int ofPart) {
    if (count >= MOST_STATES) {
      complete = false;
      return 0;
    }
    if (count == leaf.length) {
      leaf = Arrays.copyOf(leaf, 2 * count);
      next = Arrays.copyOf(next, 2 * count);
      other = Arrays.copyOf(other, 2 * count);
      part = Arrays.copyOf(part, 2 * count);
    }
    leaf[count] = leafToken;
    next[count] = to;
    other[count] = toOther;
    part[count] = ofPart;
    return count++;
  }

  /** The state at which a node begins that goes on to another state. */
  private int build(RegexNode node, int to, int ofPart) {
    if (!complete) {
      return 0;
    }
    if (node instanceof RegexNode.Literal literal) {
      return add(literal.token(), to, NONE, part(ofPart, node, literal.token()));
    }
    if (node instanceof RegexNode.CharClass charClass) {
      return add(charClass.token(), to, NONE, part(ofPart, node, charClass.token()));
    }
    if (node instanceof RegexNode.Concat concat) {
      int at = to;
      for (int i = concat.parts().size() - 1; i >= 0; i--) {
        at = build(concat.parts().get(i), at, NONE);
      }
      return at;
    }
    if (node instanceof RegexNode.Alternation or) {
      int first = build(or.first(), to, NONE);
      return add(NONE, first, build(or.second(), to, NONE), NONE);
    }
    if (node instanceof RegexNode.Optional optional) {
      return add(
          NONE, build(optional.body(), to, counted(node, optional.body(), ofPart)), to, NONE);
    }
    if (node instanceof RegexNode.Repeat repeat) {
      return copies(repeat, to, counted(node, repeat.body(), ofPart));
    }
    RegexNode body =
        node instanceof RegexNode.Star star ? star.body() : ((RegexNode.Plus) node).body();
    int again = add(NONE, NONE, to, NONE);
    int first = build(body, again, counted(node, body, ofPart));
    if (complete) {
      next[again] = first;
    }
    return node instanceof RegexNode.Star ? again : first;
  }

  private int copies(RegexNode.Repeat repeat, int to, int ofPart) {
    int at = to;
    for (int copy = repeat.fewest(); copy < repeat.most(); copy++) {
      at = add(NONE, build(repeat.body(), at, ofPart), to, NONE);
    }
    for (int copy = 0; copy < repeat.fewest(); copy++) {
      at = build(repeat.body(), at, ofPart);
    }
    return at;
  }

  private int part(int ofPart, RegexNode node, int token) {
    if (ofPart != NONE) {
      return ofPart;
    }
    parts.add(new Part(node.toString(), token, false));
    return parts.size() - 1;
  }

  /** The part that a counted leaf is. */
  private int counted(RegexNode node, RegexNode body, int ofPart) {
    int token =
        body instanceof RegexNode.Literal literal
            ? literal.token()
            : body instanceof RegexNode.CharClass charClass ? charClass.token() : NONE;
    if (token == NONE || ofPart != NONE) {
      return ofPart;
    }
    parts.add(new Part(node.toString(), token, true));
    return parts.size() - 1;
  }
}
