package mws4j.domains.regex.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexDerivation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexTree;

/**
 * What the parts of a program explain in all strings of an observation, by their most probable
 * derivations.
 */
final class RegexUsage {
  /**
   * A loop {@code E?}, {@code E*} or {@code E+} at tokens {@code from .. to}, its operator last.
   */
  record Loop(int from, int to, List<String> spans, List<Integer> iterations) {
    int fewest() {
      return iterations.stream().mapToInt(i -> i).min().orElse(0);
    }

    int most() {
      return iterations.stream().mapToInt(i -> i).max().orElse(0);
    }
  }

  /** A literal or class at a token and the different characters it read, in order of appearance. */
  record Leaf(int at, StringBuilder characters) {}

  /** A written sub-expression at tokens {@code from .. to}, brackets around it included. */
  record Span(int from, int to) {}

  /** Two branches of which the strings need one: {@code branch} could stand for {@code both}. */
  record OneSided(Span both, Span branch) {}

  private final int[] tokens;
  private final RegexTree tree;
  private final int[] visits; // by node
  private final Leaf[] leafOf; // by node; null for other nodes and for leaves in brackets
  private final Loop[] loopOf; // by node; null for other nodes and for loops in brackets

  private RegexUsage(RegexProgram program) {
    tokens = program.array();
    tree = new RegexTree(tokens.length);
    tree.build(tokens, 0, tokens.length);
    visits = new int[tree.count];
    leafOf = new Leaf[tree.count];
    loopOf = new Loop[tree.count];
    for (int n = 0; n < tree.count; n++) {
      int last = tokens[tree.to[n] - 1];
      if (RegexTokens.isLeaf(tree.kind[n]) && RegexTokens.isLeaf(last)) {
        leafOf[n] = new Leaf(tree.from[n], new StringBuilder());
      } else if (RegexTokens.isPostfix(tree.kind[n]) && RegexTokens.isPostfix(last)) {
        loopOf[n] = new Loop(tree.from[n], tree.to[n], new ArrayList<>(), new ArrayList<>());
      }
    }
  }

  /** Empty if the program cannot make one of the strings. */
  static Optional<RegexUsage> of(RegexProgram program, RegexProbabilities phi, StringSet strings) {
    RegexUsage usage = new RegexUsage(program);
    for (String string : strings.strings()) {
      Optional<RegexDerivation> best = RegexDerivation.best(program, phi, string);
      if (best.isEmpty()) {
        return Optional.empty();
      }
      usage.count(best.get().root(), string);
    }
    return Optional.of(usage);
  }

  private void count(RegexDerivation.Part part, String string) {
    int n = node(part);
    visits[n]++;
    if (leafOf[n] != null && part.end() > part.start()) {
      StringBuilder characters = leafOf[n].characters;
      String c = Character.toString(string.codePointAt(part.start()));
      if (characters.indexOf(c) < 0) {
        characters.append(c);
      }
    } else if (loopOf[n] != null) {
      loopOf[n].spans.add(string.substring(part.start(), part.end()));
      loopOf[n].iterations.add(part.children().size());
    }
    part.children().forEach(child -> count(child, string));
  }

  private int node(RegexDerivation.Part part) {
    int n = 0;
    while (tree.from[n] != part.fromToken() || tree.to[n] != part.toToken()) {
      n++;
    }
    return n;
  }

  /** The leaves that read anything, in the order of the program. */
  List<Leaf> leaves() {
    List<Leaf> used = new ArrayList<>();
    for (Leaf leaf : leafOf) {
      if (leaf != null && leaf.characters.length() > 0) {
        used.add(leaf);
      }
    }
    return used;
  }

  /** The loops that were reached. */
  List<Loop> loops() {
    List<Loop> used = new ArrayList<>();
    for (Loop loop : loopOf) {
      if (loop != null && !loop.spans.isEmpty()) {
        used.add(loop);
      }
    }
    return used;
  }

  /** Alternations only one side of which is ever chosen. */
  List<OneSided> oneSided() {
    List<OneSided> found = new ArrayList<>();
    for (int n = 0; n < tree.count; n++) {
      int left = tree.left[n];
      int right = tree.right[n];
      if (tree.kind[n] == RegexTokens.OR && visits[n] > 0) {
        Span inside = new Span(tree.from[left], tree.to[right]); // brackets around it stay
        if (visits[left] == 0) {
          found.add(new OneSided(inside, written(right)));
        } else if (visits[right] == 0) {
          found.add(new OneSided(inside, written(left)));
        }
      }
    }
    return found;
  }

  /** Brackets that could go: no alternation inside, and no operator behind unless for one token. */
  List<Span> idleBrackets() {
    List<Span> found = new ArrayList<>();
    for (int n = 0; n < tree.count; n++) {
      int to = tree.to[n];
      boolean operator = to < tokens.length && RegexTokens.isPostfix(tokens[to]);
      boolean bracketed = tokens[to - 1] == RegexTokens.CLOSE && opens(n);
      if (bracketed && tree.kind[n] != RegexTokens.OR && (!operator || to - tree.from[n] == 3)) {
        found.add(written(n));
      }
    }
    return found;
  }

  /** Whether the first token of a node is a bracket of its own, not that of its first part. */
  private boolean opens(int n) {
    int child = tree.left[n];
    return tokens[tree.from[n]] == RegexTokens.OPEN
        && (child < 0 || tree.from[child] > tree.from[n]);
  }

  private Span written(int n) {
    return new Span(tree.from[n], tree.to[n]);
  }
}
