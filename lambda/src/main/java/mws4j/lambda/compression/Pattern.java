package mws4j.lambda.compression;

/**
 * A pattern with holes, and where it matches. Its matches are rows of a table that is stored by
 * columns: the node; what a call there can still save; the argument nodes, shifted out of the
 * pattern; the nodes at the holes.
 *
 * @param bound no finished pattern that comes of it has a greater utility
 * @param trail what was expanded
 * @param bodyCost cost of its nodes
 * @param rows matches
 * @param arguments number of arguments so far
 * @param holes by hole, twice the number of the pattern's lambdas above it, and 1 more where it is
 *     applied to something; the last is expanded next
 * @param table columns of {@code rows} each
 */
record Pattern(
    long bound, Trail trail, int bodyCost, int rows, int arguments, int[] holes, int[] table) {

  /** Columns before the arguments. */
  static final int FIRST_ARGUMENT = 2;

  int location(int row) {
    return table[row];
  }

  int rest(int row) {
    return table[rows + row];
  }

  int argument(int index, int row) {
    return table[(FIRST_ARGUMENT + index) * rows + row];
  }

  /** What is at the hole that is expanded next. */
  int atHole(int row) {
    return table[(FIRST_ARGUMENT + arguments + holes.length - 1) * rows + row];
  }

  /** Lambdas of the pattern above the hole that is expanded next. */
  int depth() {
    return holes[holes.length - 1] >> 1;
  }

  /** Whether the hole that is expanded next is applied to something. */
  boolean isFunction() {
    return (holes[holes.length - 1] & 1) != 0;
  }
}
