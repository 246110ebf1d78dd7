package mws4j.domains.functional;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mws4j.lambda.grammar.Heads;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;

/**
 * Programs as tokens: first the number of their type, then their heads. Numbers are never used for
 * anything else later: first there is room for {@value #TYPES} types, then for the variables, then
 * come the productions in order of learning. Any number of threads may ask.
 */
final class ProgramTokens {
  /** Types that programs of a model can have. */
  static final int TYPES = 64;

  private static final int OFFSET = TYPES + Heads.VARIABLES;

  private final CopyOnWriteArrayList<Type> types = new CopyOnWriteArrayList<>();

  /** The number of a type, which gets one if it is new. */
  synchronized int number(Type request) {
    Type canonical = request.canonical();
    int known = types.indexOf(canonical);
    if (known >= 0) {
      return known;
    }
    if (types.size() == TYPES) {
      throw new IllegalArgumentException(
          "functional model: programs of more than " + TYPES + " types; the last is " + request);
    }
    types.add(canonical);
    return types.size() - 1;
  }

  /** Types met so far, one after the other. */
  List<Type> types() {
    return List.copyOf(types);
  }

  /** Takes over the types that another model met. */
  synchronized void restore(List<String> texts) {
    types.clear();
    texts.forEach(text -> number(TypeReader.read(text)));
  }

  /** The type of a program, null if its first token is none. */
  Type request(int[] tokens, int offset, int length) {
    int number = length == 0 ? -1 : tokens[offset];
    return number >= 0 && number < types.size() ? types.get(number) : null;
  }

  /** Heads of a program. */
  static int[] heads(int[] tokens, int offset, int length) {
    int[] heads = Arrays.copyOfRange(tokens, offset + 1, offset + length);
    for (int i = 0; i < heads.length; i++) {
      heads[i] -= OFFSET;
    }
    return heads;
  }

  /** A program of a type as tokens. */
  int[] tokens(Type request, int[] heads, int length) {
    int[] tokens = new int[length + 1];
    tokens[0] = number(request);
    for (int i = 0; i < length; i++) {
      tokens[i + 1] = heads[i] + OFFSET;
    }
    return tokens;
  }
}
