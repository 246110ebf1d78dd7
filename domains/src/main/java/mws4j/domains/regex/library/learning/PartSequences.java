package mws4j.domains.regex.library.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.RegexLibrary;

/**
 * The concatenations of all programs, equal ones once: those at the top, those in brackets, at any
 * depth. A part is a literal, class, macro or bracket with the operator behind it; equal parts have
 * the same number.
 *
 * <p>A bracket before an operator is, without the operator, a concatenation of one part.
 */
final class PartSequences {
  /** A concatenation: its parts by number, in how many remembered programs, of which columns. */
  static final class Sequence {
    private final int[] parts;
    private final int[] rest; // number of tokens from each part on, and 0 behind the last
    private final BitSet columns = new BitSet();
    private long times;

    private Sequence(int[] parts, int[] rest) {
      this.parts = parts;
      this.rest = rest;
    }

    /** Numbers of its parts. Not modified. */
    int[] parts() {
      return parts;
    }

    /** Number of tokens from a part on. */
    int rest(int from) {
      return rest[from];
    }

    /** How often it occurs in remembered programs. */
    long times() {
      return times;
    }

    /** The columns in whose programs it occurs. Not modified. */
    BitSet columns() {
      return columns;
    }
  }

  private final RegexLibrary library;
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final List<int[]> tokensOf = new ArrayList<>();
  private final Map<List<Integer>, Sequence> sequences = new LinkedHashMap<>();

  /** The concatenations of a corpus that is written with a library. */
  PartSequences(Corpus corpus, RegexLibrary library) {
    this.library = library;
    for (Corpus.Entry entry : corpus.entries()) {
      new Reading(entry).read();
    }
  }

  /** All of them, in the order in which they were first met. */
  List<Sequence> sequences() {
    return List.copyOf(sequences.values());
  }

  /** Number of different parts. */
  int parts() {
    return tokensOf.size();
  }

  /** The tokens of a part. Not modified. */
  int[] tokens(int part) {
    return tokensOf.get(part);
  }

  /** How many tokens a part has when macros are written out. */
  int expandedLength(int part) {
    int[] tokens = tokensOf.get(part);
    return library.expandedLength(tokens, 0, tokens.length);
  }

  private int number(int[] tokens) {
    List<Integer> key = Arrays.stream(tokens).boxed().toList();
    return numbers.computeIfAbsent(
        key,
        none -> {
          tokensOf.add(tokens);
          return tokensOf.size() - 1;
        });
  }

  private void add(List<Integer> parts, Corpus.Entry entry) {
    Sequence sequence = sequences.computeIfAbsent(parts, this::sequence);
    sequence.times += entry.times();
    sequence.columns.or(entry.columns());
  }

  private Sequence sequence(List<Integer> parts) {
    int[] rest = new int[parts.size() + 1];
    for (int i = parts.size() - 1; i >= 0; i--) {
      rest[i] = rest[i + 1] + tokensOf.get(parts.get(i)).length;
    }
    return new Sequence(parts.stream().mapToInt(part -> part).toArray(), rest);
  }

  /** One pass through a program. Recursion is bounded: it has at most 200 tokens. */
  private final class Reading {
    private final Corpus.Entry entry;
    private final int[] tokens;
    private int at;

    Reading(Corpus.Entry entry) {
      this.entry = entry;
      tokens = entry.written();
    }

    /** Reads branches up to the end or a closing bracket. */
    void read() {
      List<Integer> parts = new ArrayList<>();
      while (at < tokens.length && tokens[at] != RegexTokens.CLOSE) {
        if (tokens[at] == RegexTokens.OR) {
          at++;
          add(List.copyOf(parts), entry);
          parts.clear();
        } else {
          parts.add(part());
        }
      }
      add(List.copyOf(parts), entry);
    }

    private int part() {
      int from = at++;
      boolean bracket = tokens[from] == RegexTokens.OPEN;
      if (bracket) {
        read();
        at++;
      }
      int behind = at;
      while (at < tokens.length && RegexTokens.isPostfix(tokens[at])) {
        at++;
      }
      if (bracket && at > behind) {
        add(List.of(number(Arrays.copyOfRange(tokens, from, behind))), entry);
      }
      return number(Arrays.copyOfRange(tokens, from, at));
    }
  }
}
