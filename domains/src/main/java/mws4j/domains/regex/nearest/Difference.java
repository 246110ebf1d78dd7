package mws4j.domains.regex.nearest;

import java.util.List;
import java.util.Optional;
import mws4j.domains.regex.language.RegexProgram;

/** What has to be changed in a text for a program to make it, at least. Immutable. */
public final class Difference {
  private static final int LONGEST = 300;

  private final ProgramGraph graph;
  private final int[] text;
  private final List<NearestText.Edit> edits;

  private Difference(ProgramGraph graph, int[] text, List<NearestText.Edit> edits) {
    this.graph = graph;
    this.text = text;
    this.edits = edits;
  }

  /** Finds differences from one program. Immutable. */
  public static final class Finder {
    private final ProgramGraph graph;

    /** Differences from a program. */
    public Finder(RegexProgram program) {
      graph = new ProgramGraph(program.toNode());
    }

    /** The difference of a text; none if the program makes it, or if either is very long. */
    public Optional<Difference> of(String text) {
      int[] characters = text.codePoints().limit(LONGEST + 1L).toArray();
      List<NearestText.Edit> edits =
          characters.length > LONGEST ? List.of() : NearestText.of(graph, characters);
      return NearestText.changes(edits) == 0
          ? Optional.empty()
          : Optional.of(new Difference(graph, characters, edits));
    }
  }

  /** Characters to change, add or leave out. */
  public int changes() {
    return NearestText.changes(edits);
  }

  /** Characters that stay. */
  public int same() {
    return edits.size() - changes();
  }

  /** What is wrong with the text first, and whether there is more. */
  public String words() {
    return new EditWords(graph, text, edits).words();
  }
}
