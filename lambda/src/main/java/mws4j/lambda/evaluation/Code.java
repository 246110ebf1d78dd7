package mws4j.lambda.evaluation;

import java.util.Arrays;

/**
 * A program as a machine runs it: tokens in preorder, a token's arguments behind it, each of them
 * ending where the next begins. A token is an operation and an operand. What is appended last can
 * be taken back, so that a library stays while programs come and go.
 */
final class Code {
  /** A variable of a lambda; the operand is its index. */
  static final int VARIABLE = 0;

  /** A variable of the whole program; the operand is the number of the input, the first is 0. */
  static final int INPUT = 1;

  /** Primitives with all their arguments; the operand is the place in the set. */
  static final int CONSTANT = 2;

  static final int TASK_CONSTANT = 3;
  static final int UNARY = 4;
  static final int BINARY = 5;
  static final int TERNARY = 6;
  static final int QUATERNARY = 7;
  static final int FORM = 8;

  /** A function applied to arguments; the operand is their number. Function and they follow. */
  static final int APPLY = 9;

  /** An abstraction with all its arguments; the operand is the address of its {@link #LAMBDA}. */
  static final int ABSTRACTION = 10;

  /** A function; the operand is its number of arguments, the body follows. */
  static final int LAMBDA = 11;

  private static final int OPERATION_BITS = 4;
  private static final int OPERATIONS = (1 << OPERATION_BITS) - 1;
  private static final int LARGEST_OPERAND = Integer.MAX_VALUE >> OPERATION_BITS;

  private int[] tokens;
  private int[] ends;
  private int size;

  Code() {
    this(new int[64], new int[64], 0);
  }

  private Code(int[] tokens, int[] ends, int size) {
    this.tokens = tokens;
    this.ends = ends;
    this.size = size;
  }

  Code copy() {
    return new Code(tokens.clone(), ends.clone(), size);
  }

  static int token(int operation, int operand) {
    if (operand > LARGEST_OPERAND) {
      throw new IllegalArgumentException("program: more than " + LARGEST_OPERAND + " tokens");
    }
    return operation | operand << OPERATION_BITS;
  }

  static int operation(int token) {
    return token & OPERATIONS;
  }

  static int operand(int token) {
    return token >>> OPERATION_BITS;
  }

  int size() {
    return size;
  }

  /** Forgets all from an address on. */
  void truncate(int length) {
    size = length;
  }

  /** Appends a token, whose end is set later. */
  int add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    tokens[size] = token;
    return size++;
  }

  /** The arguments of the token at an address are complete. */
  void end(int address) {
    ends[address] = size;
  }

  int at(int address) {
    return tokens[address];
  }

  /** Where what begins at an address ends. */
  int after(int address) {
    return ends[address];
  }
}
