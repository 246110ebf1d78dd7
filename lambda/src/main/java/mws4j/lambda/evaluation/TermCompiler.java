package mws4j.lambda.evaluation;

import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/**
 * Appends terms of any form to code: also with lambdas that are applied, functions without all
 * their arguments, and abstractions, each of which is compiled once.
 */
final class TermCompiler {
  private final PrimitiveSet primitives;
  private final Operations operations;
  private final Code code;
  private final Map<Term.Abstraction, Integer> addresses;
  private int inputs; // outermost lambdas of a program, which are not in the code
  private int depth; // lambdas within them

  /**
   * A compiler that appends to {@code code}.
   *
   * @param addresses where abstractions are; those that are met and not in it are added
   */
  TermCompiler(
      PrimitiveSet primitives,
      Operations operations,
      Code code,
      Map<Term.Abstraction, Integer> addresses) {
    this.primitives = primitives;
    this.operations = operations;
    this.code = code;
    this.addresses = addresses;
  }

  /** Compiles all abstractions within a term, those further in first. */
  void abstractions(Term term) {
    if (term instanceof Term.Lambda lambda) {
      abstractions(lambda.body());
    } else if (term instanceof Term.Application application) {
      abstractions(application.function());
      abstractions(application.argument());
    } else if (term instanceof Term.Abstraction abstraction
        && !addresses.containsKey(abstraction)) {
      abstractions(abstraction.body());
      // The body stands behind a lambda even if that has no arguments.
      addresses.put(abstraction, lambda(abstraction.body()));
    }
  }

  /**
   * Appends a program, whose abstractions must be known.
   *
   * @param arguments of its type
   * @return the address of what is in so many lambdas
   */
  int program(Term program, int arguments) {
    Term body = program;
    int lambdas = 0;
    for (; lambdas < arguments && body instanceof Term.Lambda lambda; lambdas++) {
      body = lambda.body();
    }
    int missing = arguments - lambdas;
    body = Terms.shift(body, missing);
    for (int i = missing - 1; i >= 0; i--) {
      body = new Term.Application(body, new Term.Variable(i));
    }
    inputs = arguments;
    int address = term(body);
    inputs = 0;
    return address;
  }

  private int term(Term term) {
    if (term instanceof Term.Lambda) {
      return lambda(term);
    }
    Term head = Terms.head(term);
    List<Term> arguments = Terms.arguments(term);
    int taken = taken(head);
    if (taken >= 0 && arguments.size() >= taken) {
      return applied(head, taken, arguments);
    }
    if (arguments.isEmpty()) {
      return function(head, taken);
    }
    int address = code.add(Code.token(Code.APPLY, arguments.size()));
    if (taken < 0) {
      term(head);
    } else {
      function(head, taken);
    }
    return finish(address, arguments);
  }

  /** A head with its arguments, and what is left of them behind that. */
  private int applied(Term head, int taken, List<Term> arguments) {
    int left = arguments.size() - taken;
    int address = left == 0 ? -1 : code.add(Code.token(Code.APPLY, left));
    int call = finish(code.add(token(head)), arguments.subList(0, taken));
    return left == 0 ? call : finish(address, arguments.subList(taken, arguments.size()));
  }

  /** A head without its arguments is a function that hands them on. */
  private int function(Term head, int taken) {
    int address = code.add(Code.token(Code.LAMBDA, taken));
    int call = code.add(token(head));
    for (int i = taken - 1; i >= 0; i--) {
      finish(code.add(Code.token(Code.VARIABLE, i)), List.of());
    }
    code.end(call);
    code.end(address);
    return address;
  }

  private int finish(int address, List<Term> arguments) {
    arguments.forEach(this::term);
    code.end(address);
    return address;
  }

  private int lambda(Term term) {
    int lambdas = 0;
    Term body = term;
    for (; body instanceof Term.Lambda lambda; body = lambda.body()) {
      lambdas++;
    }
    if (isVariable(body, lambdas)) {
      return term(new Term.Variable(((Term.Variable) Terms.head(body)).index() - lambdas));
    }
    int address = code.add(Code.token(Code.LAMBDA, lambdas));
    depth += lambdas;
    term(body);
    depth -= lambdas;
    code.end(address);
    return address;
  }

  /** Whether only lambdas that a function does not need are around it; see {@link HeadCompiler}. */
  private static boolean isVariable(Term body, int lambdas) {
    List<Term> arguments = Terms.arguments(body);
    if (!(Terms.head(body) instanceof Term.Variable head)
        || head.index() < lambdas
        || arguments.size() != lambdas) {
      return false;
    }
    for (int i = 0; i < lambdas; i++) {
      if (!(arguments.get(i) instanceof Term.Variable v) || v.index() != lambdas - 1 - i) {
        return false;
      }
    }
    return lambdas > 0;
  }

  /** How many arguments a call of the head takes; -1 if it is a function like any other. */
  private int taken(Term head) {
    if (head instanceof Term.Symbol symbol) {
      return primitives.get(place(symbol)).arity();
    }
    if (head instanceof Term.Abstraction abstraction) {
      return Code.operand(code.at(addresses.get(abstraction)));
    }
    return head instanceof Term.Variable ? 0 : -1;
  }

  private int token(Term head) {
    if (head instanceof Term.Variable variable) {
      return variable(variable.index());
    }
    return head instanceof Term.Symbol symbol
        ? operations.token(place(symbol))
        : Code.token(Code.ABSTRACTION, addresses.get((Term.Abstraction) head));
  }

  private int variable(int index) {
    return index < depth
        ? Code.token(Code.VARIABLE, index)
        : Code.token(Code.INPUT, inputs - 1 - (index - depth));
  }

  private int place(Term.Symbol symbol) {
    int place = primitives.indexOf(symbol.name());
    if (place < 0) {
      throw new IllegalArgumentException(
          "program: unknown primitive "
              + symbol
              + ", the set is "
              + primitives); // the types of a program say so before
    }
    return place;
  }
}
