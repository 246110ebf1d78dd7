package mws4j.mws.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A language in which programs spell texts of {@code a} and {@code b}. Tokens 0 and 1 are the
 * letters, each further one stands for two earlier tokens. Immutable.
 */
final class Spelling {
  /** Letters and pairs, at most. */
  static final int TOKENS = 6;

  /** Tokens of a program, at most. */
  static final int MAX_LENGTH = 8;

  private final List<int[]> pairs;
  private final String[] texts; // by token

  Spelling(List<int[]> pairs) {
    this.pairs = List.copyOf(pairs);
    texts = new String[2 + pairs.size()];
    texts[0] = "a";
    texts[1] = "b";
    for (int p = 0; p < pairs.size(); p++) {
      texts[2 + p] = texts[pairs.get(p)[0]] + texts[pairs.get(p)[1]];
    }
  }

  /** The letters alone. */
  static Spelling letters() {
    return new Spelling(List.of());
  }

  /** Reads what {@link #toString} wrote. */
  static Spelling parse(String text) {
    List<int[]> pairs = new ArrayList<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int known = 2 + pairs.size();
      int[] tokens = pair.chars().map(digit -> digit - '0').toArray();
      if (tokens.length != 2
          || known == TOKENS
          || Arrays.stream(tokens).anyMatch(token -> token < 0 || token >= known)) {
        throw new IllegalArgumentException("\"" + pair + "\" is no pair of earlier tokens");
      }
      pairs.add(tokens);
    }
    return new Spelling(pairs);
  }

  /** As it goes into the state: {@code 01 20} for ab and aba. */
  @Override
  public String toString() {
    return pairs.stream().map(pair -> "" + pair[0] + pair[1]).collect(Collectors.joining(" "));
  }

  int size() {
    return texts.length;
  }

  String text(int token) {
    return texts[token];
  }

  Spelling with(int first, int second) {
    List<int[]> more = new ArrayList<>(pairs);
    more.add(new int[] {first, second});
    return new Spelling(more);
  }

  /** What a program spells. */
  String text(int[] program) {
    return IntStream.of(program).mapToObj(this::text).collect(Collectors.joining());
  }

  /** The program with the last pair in place of its two tokens, from left to right. */
  int[] rewritten(int[] program) {
    int[] pair = pairs.get(pairs.size() - 1);
    List<Integer> tokens = new ArrayList<>();
    for (int t = 0; t < program.length; t++) {
      boolean here = program[t] == pair[0] && t + 1 < program.length && program[t + 1] == pair[1];
      tokens.add(here ? size() - 1 : program[t]);
      t += here ? 1 : 0;
    }
    return tokens.stream().mapToInt(token -> token).toArray();
  }
}
