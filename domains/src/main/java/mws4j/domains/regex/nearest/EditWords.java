package mws4j.domains.regex.nearest;

import java.util.List;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.nearest.NearestText.Edit;
import mws4j.domains.regex.nearest.NearestText.Step;

/** The first thing that is wrong with a value, in words. */
final class EditWords {
  private final ProgramGraph graph;
  private final int[] text;
  private final List<Edit> edits;

  EditWords(ProgramGraph graph, int[] text, List<Edit> edits) {
    this.graph = graph;
    this.text = text;
    this.edits = edits;
  }

  /** What is wrong first, and how much more is. */
  String words() {
    int first = 0;
    while (edits.get(first).step() == Step.SAME) {
      first++;
    }
    int changes = NearestText.changes(edits);
    int told = toldWith(first);
    String more = changes > told ? ", and more" : "";
    return words(first) + more;
  }

  /** Changes of the same kind that follow at once are told with the first. */
  private int toldWith(int first) {
    int last = first;
    while (last < edits.size() && edits.get(last).step() == edits.get(first).step()) {
      last++;
    }
    return edits.get(first).step() == Step.CHANGED ? 1 : last - first;
  }

  private String words(int k) {
    Edit edit = edits.get(k);
    return switch (edit.step()) {
      case CHANGED -> changed(edit);
      case ADDED -> added(k);
      default -> leftOut(k);
    };
  }

  private String changed(Edit edit) {
    int token = graph.leaf(edit.state());
    int found = text[edit.at()];
    String what = RegexTokens.isLiteral(token) ? CharWords.quoted(found) : CharWords.kind(found);
    String wanted = CharWords.leaf(token);
    return wanted.equals("a capital") || wanted.equals("a small letter")
        ? CharWords.quoted(found) + " where " + wanted + " was expected"
        : what + " where " + wanted + " was expected";
  }

  private String added(int k) {
    int end = k + toldWith(k);
    int c = text[edits.get(k).at()];
    int before = neighbour(k - 1, -1, c);
    int near = before >= 0 ? before : neighbour(end, 1, c);
    if (near >= 0) {
      return partHas(edits.get(near).state(), end - k);
    }
    int from = edits.get(k).at();
    int to = edits.get(end - 1).at() + 1;
    String piece = new String(text, from, to - from);
    String what =
        piece.codePointCount(0, piece.length()) == 1
            ? CharWords.quoted(piece.codePointAt(0))
            : CharWords.quoted(piece);
    String where = from == 0 ? " at the beginning" : to == text.length ? " at the end" : "";
    return what + " is too much" + where;
  }

  /** The step that reads beside the added characters and could read them, or -1. */
  private int neighbour(int from, int direction, int c) {
    int k = from;
    while (k >= 0 && k < edits.size() && edits.get(k).step() == Step.ADDED) {
      k += direction;
    }
    if (k < 0 || k >= edits.size() || edits.get(k).step() == Step.LEFT_OUT) {
      return -1;
    }
    int token = graph.leaf(edits.get(k).state());
    return !RegexTokens.isLiteral(token) && RegexTokens.emits(token, RegexTokens.symbolOf(c))
        ? k
        : -1;
  }

  private String leftOut(int k) {
    int state = edits.get(k).state();
    int token = graph.leaf(state);
    if (edits.get(k).at() == text.length && text.length > 0 && read(state) == 0) {
      return "ends where " + CharWords.leaf(token) + " was expected";
    }
    return RegexTokens.isLiteral(token) ? CharWords.leaf(token) + " is missing" : partHas(state, 0);
  }

  /** How many characters the part of a state reads. */
  private int read(int state) {
    int part = graph.partNumber(state);
    return (int)
        edits.stream()
            .filter(edit -> edit.step() == Step.SAME || edit.step() == Step.CHANGED)
            .filter(edit -> graph.partNumber(edit.state()) == part)
            .count();
  }

  private String partHas(int state, int more) {
    ProgramGraph.Part part = graph.part(state);
    int count = read(state) + more;
    return count == 0
        ? "the part " + part.text() + " is missing"
        : "the part " + part.text() + " has " + CharWords.count(part.leaf(), count);
  }
}
