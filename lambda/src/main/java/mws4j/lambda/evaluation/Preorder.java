package mws4j.lambda.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;

/**
 * Programs of a type as their heads in preorder, numbered as {@link Library} says, and back. Given
 * the type, the heads alone fix a β-normal η-long program. For one thread.
 */
public final class Preorder {
  private final Library library;
  private final Type request;
  private final EtaLong etaLong;
  private final int shape;
  private final int[] productions; // shapes of the productions
  private final int[][] parameters; // shapes of the arguments of a shape
  private int[] heads = new int[32];
  private int count;

  /** Programs of a type over a library. */
  public Preorder(Library library, Type request) {
    this.library = library;
    this.request = request;
    etaLong = new EtaLong(library.primitives().inference());
    Shapes shapes = new Shapes();
    shape = shapes.of(request);
    productions = shapes.of(library);
    parameters = shapes.parameters();
  }

  /**
   * The heads of a closed term, brought into β-normal η-long form before.
   *
   * @throws mws4j.lambda.type.TypeException if it cannot be used at the type
   * @throws IllegalArgumentException if an abstraction of it is not in the library
   */
  public int[] heads(Term program) {
    count = 0;
    append(etaLong.of(Normaliser.normal(program), request));
    return Arrays.copyOf(heads, count);
  }

  private void append(Term term) {
    Term body = term;
    while (body instanceof Term.Lambda lambda) {
      body = lambda.body();
    }
    if (count == heads.length) {
      heads = Arrays.copyOf(heads, 2 * count);
    }
    heads[count++] = number(Terms.head(body));
    Terms.arguments(body).forEach(this::append);
  }

  private int number(Term head) {
    if (head instanceof Term.Variable variable) {
      return ~variable.index();
    }
    int place = library.indexOf(head);
    if (place < 0) {
      throw new IllegalArgumentException("program: " + head + " is not in the library");
    }
    return place;
  }

  /**
   * The program of some heads.
   *
   * @throws IllegalArgumentException if they are not exactly one program
   */
  public Term term(int... preorder) {
    Reader reader = new Reader(preorder);
    Term program = reader.argument(shape, List.of());
    if (reader.at < preorder.length) {
      throw new IllegalArgumentException(
          "program: it is complete after " + reader.at + " of " + preorder.length + " heads");
    }
    return program;
  }

  /** Reads one sequence of heads. */
  private final class Reader {
    private final int[] preorder;
    private int at;

    Reader(int[] preorder) {
      this.preorder = preorder;
    }

    /**
     * A program of a shape.
     *
     * @param scope shapes of the variables, the innermost last
     */
    Term argument(int wanted, List<Integer> scope) {
      int[] bound = parameters[wanted];
      List<Integer> inner = scope;
      if (bound.length > 0) {
        inner = new ArrayList<>(scope);
        for (int parameter : bound) {
          inner.add(parameter);
        }
      }
      Term term = head(inner);
      for (int i = 0; i < bound.length; i++) {
        term = new Term.Lambda(term);
      }
      return term;
    }

    private Term head(List<Integer> scope) {
      if (at == preorder.length) {
        throw new IllegalArgumentException("program: it is not complete");
      }
      int head = preorder[at++];
      Term term = head < 0 ? new Term.Variable(~head) : library.term(head);
      for (int parameter : parameters[shapeOf(head, scope)]) {
        term = new Term.Application(term, argument(parameter, scope));
      }
      return term;
    }

    private int shapeOf(int head, List<Integer> scope) {
      if (head >= 0) {
        return productions[head];
      }
      if (~head >= scope.size()) {
        throw new IllegalArgumentException("program: $" + ~head + " is bound by no lambda");
      }
      return scope.get(scope.size() - 1 - ~head);
    }
  }
}
