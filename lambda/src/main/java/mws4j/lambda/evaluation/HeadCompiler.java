package mws4j.lambda.evaluation;

import java.util.Arrays;

/**
 * Appends programs to code that are given by their heads in preorder: β-normal and η-long, so that
 * the types show where the lambdas are. Makes no objects.
 */
final class HeadCompiler {
  private final Code code;
  private final int[] tokens; // of the productions
  private final int[][] productions; // shapes of the arguments of the productions
  private final int[][] parameters; // shapes of the arguments of the shapes
  private int[] scope = new int[16]; // shapes of the variables
  private int variables;
  private int inputs; // how many of the variables, the outermost, are those of the program
  private int[] heads;
  private int at;
  private int end;

  HeadCompiler(Code code, int[] tokens, int[] shapes, int[][] parameters) {
    this.code = code;
    this.tokens = tokens;
    this.parameters = parameters;
    productions = new int[shapes.length][];
    for (int p = 0; p < shapes.length; p++) {
      productions[p] = parameters[shapes[p]];
    }
  }

  /**
   * Appends the program that is in {@code heads} from {@code from} to {@code to}.
   *
   * @param request the shape of its type
   * @return the address of what is in the lambdas of the request
   */
  int program(int[] heads, int from, int to, int request) {
    this.heads = heads;
    at = from;
    end = to;
    variables = 0;
    inputs = parameters[request].length;
    bind(parameters[request]);
    int address = head();
    if (at != to) {
      throw new IllegalArgumentException(
          "program: it is complete after " + (at - from) + " of " + (to - from) + " heads");
    }
    return address;
  }

  private int argument(int shape) {
    int[] bound = parameters[shape];
    if (bound.length == 0) {
      return head();
    }
    if (isVariable(bound)) {
      return contracted(bound.length);
    }
    int address = code.add(Code.token(Code.LAMBDA, bound.length));
    bind(bound);
    head();
    variables -= bound.length;
    code.end(address);
    return address;
  }

  private void bind(int[] shapes) {
    if (variables + shapes.length > scope.length) {
      scope = Arrays.copyOf(scope, 2 * (variables + shapes.length));
    }
    for (int shape : shapes) {
      scope[variables++] = shape;
    }
  }

  /**
   * Whether what comes next is a variable of the same shape under lambdas, as it has to stand in an
   * η-long program, such as {@code (lambda (lambda ($2 $1 $0)))}.
   */
  private boolean isVariable(int[] bound) {
    int n = bound.length;
    if (at + n >= end || heads[at] >= 0 || ~heads[at] < n || ~heads[at] - n >= variables) {
      return false;
    }
    if (parameters[scope[variables - 1 - (~heads[at] - n)]].length != n) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (parameters[bound[i]].length > 0 || heads[at + 1 + i] != ~(n - 1 - i)) {
        return false;
      }
    }
    return true;
  }

  /** Passed on as it is, a function costs nothing. */
  private int contracted(int lambdas) {
    int variable = add(~heads[at] - lambdas);
    at += 1 + lambdas;
    return variable;
  }

  private int head() {
    if (at == end) {
      throw new IllegalArgumentException("program: it is not complete");
    }
    int head = heads[at++];
    if (head < 0) {
      return variable(~head);
    }
    if (head >= tokens.length) {
      throw new IllegalArgumentException("program: nothing has the number " + head);
    }
    int address = code.add(tokens[head]);
    for (int parameter : productions[head]) {
      argument(parameter);
    }
    code.end(address);
    return address;
  }

  private int variable(int index) {
    if (index >= variables) {
      throw new IllegalArgumentException("program: $" + index + " is bound by no lambda");
    }
    int[] arguments = parameters[scope[variables - 1 - index]];
    int address = -1;
    if (arguments.length > 0) {
      address = code.add(Code.token(Code.APPLY, arguments.length));
    }
    int variable = add(index);
    if (arguments.length == 0) {
      return variable;
    }
    for (int argument : arguments) {
      argument(argument);
    }
    code.end(address);
    return address;
  }

  private int add(int variable) {
    int level = variables - 1 - variable; // counted from outside
    int token =
        level < inputs ? Code.token(Code.INPUT, level) : Code.token(Code.VARIABLE, variable);
    int address = code.add(token);
    code.end(address);
    return address;
  }
}
