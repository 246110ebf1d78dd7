package mws4j.domains.regex.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.ProgramBatch;

/**
 * Macros that a model's programs may be written with: macro k is token {@link RegexTokens#MACRO}
 * {@code + k}. What a program means does not depend on how it is written: it is expanded before it
 * is scored or shown. Immutable; equal if names and regexes are.
 *
 * <p>A macro keeps its number for good: a larger library has the same ones first. {@code
 * parse(library.toString())} equals the library.
 */
public final class RegexLibrary {
  /** Most macros. */
  public static final int MOST = RegexTokens.MOST_MACROS;

  /** No macros at all. */
  public static final RegexLibrary EMPTY = new RegexLibrary(List.of());

  private final List<Macro> macros;
  private final ShortestWriting shortest;

  private RegexLibrary(List<Macro> macros) {
    this.macros = macros;
    shortest = new ShortestWriting(macros);
  }

  /**
   * A library of these macros, in this order.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST}, or two have the same
   *     name or stand for the same
   */
  public static RegexLibrary of(List<Macro> macros) {
    if (macros.size() > MOST) {
      throw new IllegalArgumentException(
          "library: " + macros.size() + " macros; at most " + MOST + " are possible");
    }
    Set<String> names = new HashSet<>();
    Set<RegexProgram> regexes = new HashSet<>();
    for (Macro macro : macros) {
      if (!names.add(macro.name())) {
        throw new IllegalArgumentException(
            "library: there are two macros \"" + macro.name() + "\"; give one another name");
      }
      if (!regexes.add(macro.regex())) {
        throw new IllegalArgumentException(
            "library: macro \"" + macro.name() + "\" stands for the same as one before it");
      }
    }
    return macros.isEmpty() ? EMPTY : new RegexLibrary(List.copyOf(macros));
  }

  /**
   * Reads a line for each macro: its name, a space, its regex in the extended language.
   *
   * @throws IllegalArgumentException with the number of the first line that is wrong, and why
   */
  public static RegexLibrary parse(String text) {
    List<Macro> macros = new ArrayList<>();
    if (text.isEmpty()) {
      return EMPTY;
    }
    String[] lines = text.split("\n", MOST + 2);
    for (int i = 0; i < lines.length; i++) {
      int space = lines[i].indexOf(' ');
      if (i >= MOST || space < 0) {
        String problem =
            i >= MOST ? "at most " + MOST + " macros are possible" : "expected a name and a regex";
        throw new IllegalArgumentException("library, line " + (i + 1) + ": " + problem);
      }
      try {
        String regex = lines[i].substring(space + 1);
        macros.add(new Macro(lines[i].substring(0, space), RegexProgram.parse(regex)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("library, line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return of(macros);
  }

  /** The macros; number k is at k. */
  public List<Macro> macros() {
    return macros;
  }

  /** Number of macros. */
  public int size() {
    return macros.size();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return macros.isEmpty();
  }

  /** This library with further macros behind its own. */
  public RegexLibrary with(List<Macro> more) {
    List<Macro> all = new ArrayList<>(macros);
    all.addAll(more);
    return of(all);
  }

  /** The tokens of a macro, written with the macros before it. */
  public int[] writtenWithEarlier(int macro) {
    RegexLibrary earlier = of(macros.subList(0, macro));
    return earlier.write(macros.get(macro).regex().array());
  }

  /** What a macro of this library stands for. */
  private int[] regexOf(int token) {
    int k = token - RegexTokens.MACRO;
    if (k >= macros.size()) {
      throw new IllegalArgumentException(
          "library: there is no macro " + k + ", only " + macros.size());
    }
    return macros.get(k).regex().array();
  }

  /** Number of tokens of {@code tokens[offset .. offset+length)} when macros are written out. */
  public int expandedLength(int[] tokens, int offset, int length) {
    int expanded = 0;
    for (int i = offset; i < offset + length; i++) {
      expanded += RegexTokens.isMacro(tokens[i]) ? regexOf(tokens[i]).length : 1;
    }
    return expanded;
  }

  /** {@code tokens[offset .. offset+length)} with macros written out. */
  public int[] expand(int[] tokens, int offset, int length) {
    int[] expanded = new int[expandedLength(tokens, offset, length)];
    int at = 0;
    for (int i = offset; i < offset + length; i++) {
      if (RegexTokens.isMacro(tokens[i])) {
        int[] regex = regexOf(tokens[i]);
        System.arraycopy(regex, 0, expanded, at, regex.length);
        at += regex.length;
      } else {
        expanded[at++] = tokens[i];
      }
    }
    return expanded;
  }

  /**
   * The programs of a batch with macros written out, each of the same observation; the batch itself
   * if the library is empty.
   */
  public ProgramBatch expand(ProgramBatch written) {
    if (isEmpty()) {
      return written;
    }
    ProgramBatch expanded = new ProgramBatch();
    for (int p = 0; p < written.size(); p++) {
      expanded.turnTo(written.observation(p));
      expanded.add(expand(written.tokens(), written.offset(p), written.length(p)));
    }
    return expanded;
  }

  /** The program that a sequence of tokens stands for. */
  public RegexProgram program(int[] tokens) {
    return RegexProgram.of(expand(tokens, 0, tokens.length));
  }

  /**
   * The fewest tokens that stand for a program without macros. Of several ways it is the one that
   * begins with the longer macro, at the first token where they differ. With an empty library it is
   * the program itself, not a copy.
   */
  public int[] write(int[] program) {
    return isEmpty() ? program : shortest.of(program);
  }

  /** Whether this is the way to write a program that {@link #write} finds. */
  boolean isShortest(int[] tokens, int offset, int length) {
    int[] written = write(expand(tokens, offset, length));
    return Arrays.equals(written, 0, written.length, tokens, offset, offset + length);
  }

  /** Tokens as people read them: macros as {@code (?&name)}, as Perl and PCRE2 call a group. */
  public String print(int[] tokens) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= tokens.length; i++) {
      boolean macro = i < tokens.length && RegexTokens.isMacro(tokens[i]);
      if (macro || i == tokens.length) {
        text.append(RegexTokens.print(tokens, from, i));
        from = i + 1;
      }
      if (macro) {
        text.append("(?&").append(macros.get(tokens[i] - RegexTokens.MACRO).name()).append(')');
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegexLibrary library && macros.equals(library.macros);
  }

  @Override
  public int hashCode() {
    return macros.hashCode();
  }

  /** A line for each macro: its name, a space, its regex. */
  @Override
  public String toString() {
    return macros.stream()
        .map(macro -> macro.name() + " " + macro.regex())
        .collect(Collectors.joining("\n"));
  }
}
