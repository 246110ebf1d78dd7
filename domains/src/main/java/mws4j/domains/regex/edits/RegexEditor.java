package mws4j.domains.regex.edits;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexEvaluator;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;

/**
 * Edits programs in the light of what their parts explain: a class that only ever reads one
 * character becomes that literal, a loop that always runs three times becomes three copies, and so
 * on ({@link LeafEdits}, {@link LoopEdits}, {@link PartEdits}). With a library it is the expansion
 * that is edited, and what comes of it is written with macros where they fit.
 */
public final class RegexEditor implements ProgramEditor<StringSet> {
  /** Replaces the tokens {@code from .. to} (exclusive). */
  record Edit(int from, int to, int... replacement) {}

  private final RegexEvaluator evaluator;
  private final RegexGrammar grammar;
  private final RegexLanguage language;
  private final RegexLibrary library;
  private RegexProbabilities phi;

  /** An editor in the language of the paper. */
  public RegexEditor(RegexEvaluator evaluator, int maxLength) {
    this(evaluator, maxLength, RegexLanguage.PAPER);
  }

  /** An editor of programs of at most so many tokens, without macros. */
  public RegexEditor(RegexEvaluator evaluator, int maxLength, RegexLanguage language) {
    this(evaluator, new RegexGrammar(maxLength, language, RegexLibrary.EMPTY));
  }

  /** An editor of the programs of a grammar. */
  public RegexEditor(RegexEvaluator evaluator, RegexGrammar grammar) {
    this.evaluator = evaluator;
    this.grammar = grammar;
    language = grammar.language();
    library = grammar.library();
    refresh();
  }

  @Override
  public void refresh() {
    phi = evaluator.probabilities();
  }

  /** {@code .+}, or {@code .*} if a string is empty; {@code \X} in the extended language. */
  @Override
  public void begin(StringSet strings, ProgramBatch programs) {
    int widest = language == RegexLanguage.PAPER ? RegexTokens.ANY : RegexTokens.EVERYTHING;
    boolean empty = strings.strings().contains("");
    programs.add(library.write(new int[] {widest, empty ? RegexTokens.STAR : RegexTokens.PLUS}));
  }

  @Override
  public void edit(
      int[] written, StringSet strings, int count, RandomGenerator rng, ProgramBatch edits) {
    RegexProgram regex = library.program(written);
    Optional<RegexUsage> usage = RegexUsage.of(regex, phi, strings);
    if (usage.isEmpty()) {
      return;
    }
    int[] program = regex.array();
    List<List<List<Edit>>> kinds = kinds(program, usage.get());
    for (int i = 0; i < count && !kinds.isEmpty(); i++) {
      List<List<Edit>> kind = kinds.get(draw(kinds.size(), rng));
      int[] edited = apply(program, kind.get(draw(kind.size(), rng)));
      if (grammar.isValid(edited, 0, edited.length)) {
        edits.add(library.write(edited));
      }
    }
  }

  /**
   * The choices by kind; a choice is a set of edits made together. A kind is drawn before a choice,
   * so that many small edits do not crowd out the few decisive ones.
   */
  private List<List<List<Edit>>> kinds(int[] program, RegexUsage usage) {
    List<Edit> narrower = LeafEdits.narrower(program, usage.leaves(), language);
    return Stream.of(
            narrower.isEmpty() ? List.<List<Edit>>of() : List.of(narrower),
            oneByOne(narrower),
            oneByOne(LeafEdits.wider(program, language)),
            oneByOne(PartEdits.simpler(program, usage)),
            oneByOne(LoopEdits.tighter(program, usage.loops(), language)),
            oneByOne(LoopEdits.affixes(program, usage.loops())),
            oneByOne(LoopEdits.splits(program, usage.loops())))
        .filter(kind -> !kind.isEmpty())
        .toList();
  }

  private static List<List<Edit>> oneByOne(List<Edit> edits) {
    return edits.stream().map(List::of).toList();
  }

  private static int draw(int choices, RandomGenerator rng) {
    return (int) (rng.nextDouble() * choices);
  }

  /** Makes edits that are in order and do not overlap. */
  private static int[] apply(int[] program, List<Edit> edits) {
    int length = program.length;
    for (Edit edit : edits) {
      length += edit.replacement.length - (edit.to - edit.from);
    }
    int[] edited = new int[length];
    int from = 0;
    int at = 0;
    for (Edit edit : edits) {
      System.arraycopy(program, from, edited, at, edit.from - from);
      at += edit.from - from;
      System.arraycopy(edit.replacement, 0, edited, at, edit.replacement.length);
      at += edit.replacement.length;
      from = edit.to;
    }
    System.arraycopy(program, from, edited, at, program.length - from);
    return edited;
  }
}
