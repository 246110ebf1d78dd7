package mws4j.lambda.evaluation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/**
 * What programs mean, written down as plainly as can be: arguments are put into the bodies of
 * lambdas as terms, by name. Values are {@link BigInteger}, {@link Boolean}, {@link Character} and
 * {@link List}; within terms they are symbols. Everything that goes wrong is thrown.
 */
final class SubstitutionReducer {
  /** A program without a value. */
  static final class NoValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoValue(String reason) {
      super(reason);
    }
  }

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final List<Integer> PRIMES =
      List.of(
          2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
          89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179,
          181, 191, 193, 197, 199);
  private static final String CHARACTERS = ".,- ()";
  private static final List<String> CHARACTER_NAMES =
      List.of("'.'", "','", "'-'", "SPACE", "LPAREN", "RPAREN");

  private final Map<String, Object> values = new HashMap<>(); // by symbol
  private final Map<String, int[]> calls = new HashMap<>(); // of the recursions, by symbol
  private final Map<String, Term> bodies = new HashMap<>(); // likewise
  private final int most;
  private int steps;

  /**
   * A reducer that gives up after some steps.
   *
   * @param taskConstant what {@code STRING} is
   */
  SubstitutionReducer(Object taskConstant, int most) {
    this.most = most;
    values.put("STRING", taskConstant);
    values.put("0", BigInteger.ZERO);
    values.put("1", BigInteger.ONE);
    values.put("empty", List.of());
    for (int i = 0; i < CHARACTER_NAMES.size(); i++) {
      values.put(CHARACTER_NAMES.get(i), CHARACTERS.charAt(i));
    }
  }

  /** The value of a program at some values. */
  Object run(Term program, List<Object> inputs) {
    return data(apply(program, inputs.toArray()));
  }

  private Term apply(Term function, Object... arguments) {
    Term term = function;
    for (Object argument : arguments) {
      term = new Term.Application(term, argument instanceof Term t ? t : symbol(argument));
    }
    return term;
  }

  private Term.Symbol symbol(Object value) {
    String name = "value-" + values.size();
    values.put(name, value);
    return new Term.Symbol(name);
  }

  /** The value of a term that is no function. */
  private Object data(Term term) {
    return value(headNormal(term));
  }

  private Object value(Term term) {
    Object value = term instanceof Term.Symbol symbol ? values.get(symbol.name()) : null;
    if (value == null) {
      throw new IllegalStateException("no value: " + term);
    }
    return value;
  }

  /** Reduced until it is the symbol of a value, a lambda, or a primitive that lacks arguments. */
  private Term headNormal(Term term) {
    Term at = term;
    while (true) {
      if (++steps > most) {
        throw new NoValue("steps");
      }
      Term head = Terms.head(at);
      List<Term> arguments = Terms.arguments(at);
      if (head instanceof Term.Abstraction abstraction) {
        at = Term.apply(abstraction.body(), arguments);
      } else if (head instanceof Term.Lambda lambda && !arguments.isEmpty()) {
        Term body = Terms.substitute(lambda.body(), arguments.get(0));
        at = Term.apply(body, arguments.subList(1, arguments.size()));
      } else if (head instanceof Term.Symbol symbol && arity(symbol.name()) <= arguments.size()) {
        int arity = arity(symbol.name());
        if (arity == 0) {
          return at;
        }
        Term result = call(symbol.name(), arguments.subList(0, arity));
        at = Term.apply(result, arguments.subList(arity, arguments.size()));
      } else {
        return at;
      }
    }
  }

  private int arity(String name) {
    if (values.containsKey(name)) {
      return 0;
    }
    return switch (name) {
      case "unfold" -> 4;
      case "if", "fold" -> 3;
      case "map", "index", "cons", "+", "-", "*", "mod", "gt?", "eq?", "char-eq?", "fix1" -> 2;
      default -> 1;
    };
  }

  private Term call(String name, List<Term> arguments) {
    if (bodies.containsKey(name)) {
      if (++calls.get(name)[0] >= 50) {
        throw new NoValue("too many recursive calls");
      }
      return apply(bodies.get(name), new Term.Symbol(name), arguments.get(0));
    }
    return switch (name) {
      case "if" -> (Boolean) data(arguments.get(0)) ? arguments.get(1) : arguments.get(2);
      case "fix1" -> {
        String recursion = "recursion-" + bodies.size();
        bodies.put(recursion, headNormal(arguments.get(1)));
        calls.put(recursion, new int[1]);
        yield apply(bodies.get(recursion), new Term.Symbol(recursion), arguments.get(0));
      }
      default -> strict(name, arguments.stream().map(this::headNormal).toList());
    };
  }

  private Term strict(String name, List<Term> a) {
    return switch (name) {
      case "map" -> symbol(list(a.get(1)).stream().map(x -> data(apply(a.get(0), x))).toList());
      case "fold" -> fold(list(a.get(0)), a.get(1), a.get(2));
      case "unfold" -> symbol(unfold(a));
      case "cons" -> {
        List<Object> longer = new ArrayList<>(List.of(value(a.get(0))));
        longer.addAll(list(a.get(1)));
        yield symbol(longer);
      }
      default -> symbol(simple(name, a.stream().map(this::value).toList()));
    };
  }

  private Term fold(List<?> list, Term start, Term function) {
    Term accumulator = start;
    for (int i = list.size() - 1; i >= 0; i--) {
      accumulator = headNormal(apply(function, list.get(i), accumulator));
    }
    return accumulator;
  }

  private List<Object> unfold(List<Term> a) {
    List<Object> made = new ArrayList<>();
    Term state = a.get(0);
    while (!(Boolean) data(apply(a.get(1), state))) {
      made.add(data(apply(a.get(2), state)));
      state = headNormal(apply(a.get(3), state));
    }
    return made;
  }

  private List<?> list(Term term) {
    return (List<?>) value(term);
  }

  private static Object simple(String name, List<Object> a) {
    if (a.get(0) instanceof List<?> list) {
      return ofList(name, list);
    }
    if (name.equals("char-eq?")) {
      return a.get(0).equals(a.get(1));
    }
    BigInteger x = (BigInteger) a.get(0);
    if (name.equals("index")) {
      List<?> list = (List<?>) a.get(1);
      require(
          x.signum() >= 0 && x.compareTo(BigInteger.valueOf(list.size())) < 0,
          "index out of range");
      return list.get(x.intValue());
    }
    return a.size() == 1 ? ofOne(name, x) : ofTwo(name, x, (BigInteger) a.get(1));
  }

  private static Object ofList(String name, List<?> list) {
    if (name.equals("length")) {
      return BigInteger.valueOf(list.size());
    }
    if (name.equals("empty?")) {
      return list.isEmpty();
    }
    require(!list.isEmpty(), "empty list");
    return name.equals("car") ? list.get(0) : List.copyOf(list.subList(1, list.size()));
  }

  private static Object ofOne(String name, BigInteger x) {
    switch (name) {
      case "range" -> {
        require(x.compareTo(BigInteger.valueOf(10_000)) < 0, "steps");
        List<Object> range = new ArrayList<>();
        for (int i = 0; i < x.intValue(); i++) {
          range.add(BigInteger.valueOf(i));
        }
        return range;
      }
      case "is-prime" -> {
        return x.bitLength() < 10 && PRIMES.contains(x.intValue());
      }
      default -> {
        require(x.signum() >= 0, "negative");
        return x.sqrt().pow(2).equals(x);
      }
    }
  }

  private static Object ofTwo(String name, BigInteger x, BigInteger y) {
    return switch (name) {
      case "gt?" -> x.compareTo(y) > 0;
      case "eq?" -> x.equals(y);
      case "mod" -> {
        require(y.signum() != 0, "division by zero");
        yield x.remainder(y);
      }
      default -> {
        BigInteger result =
            switch (name) {
              case "+" -> x.add(y);
              case "-" -> x.subtract(y);
              case "*" -> x.multiply(y);
              default -> throw new IllegalStateException(name);
            };
        require(result.compareTo(LEAST) >= 0 && result.compareTo(MOST) <= 0, "overflow");
        yield result;
      }
    };
  }

  private static void require(boolean fine, String reason) {
    if (!fine) {
      throw new NoValue(reason);
    }
  }
}
