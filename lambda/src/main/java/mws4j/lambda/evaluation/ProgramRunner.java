package mws4j.lambda.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeException;
import mws4j.lambda.type.TypeInference;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.Values;

/**
 * Runs programs of one type on inputs, one program at a time: {@link #load} one, then {@link #run}
 * it on as many inputs as wanted. Loading a program from its heads, and running it, make no objects
 * but the lists, functions and frames of the evaluation. For one thread.
 *
 * <pre>
 * ProgramRunner runner = new ProgramRunner(new Library(ListPrimitives.set()), request);
 * ProgramRunner.Input input = runner.input(List.of(ListValue.ofIntegers(3, 1, 2)));
 * runner.load(TermReader.read("(lambda (map (lambda (+ $0 1)) $0))"));
 * Object value = runner.run(input); // [4, 2, 3]; a Failure if there is no value
 * </pre>
 */
public final class ProgramRunner {
  /** Units of fuel for each run unless said otherwise. */
  public static final int FUEL = 10_000;

  /** Inputs as a program takes them. Immutable; equal if the values are. */
  public static final class Input {
    private final Object[] values;

    private Input(List<Object> values) {
      this.values = values.toArray();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Input input && Arrays.equals(values, input.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  private final Library library;
  private final Type request;
  private final int shape;
  private final int arguments;
  private final int fuel;
  private final Code code = new Code();
  private final Map<Term.Abstraction, Integer> addresses = new HashMap<>();
  private final Operations operations;
  private final Machine machine;
  private final HeadCompiler heads;
  private final TypeInference inference;
  private final boolean[] constant; // of the productions: uses the task's constant
  private final boolean anyConstant;
  private final int start;
  private int program = -1;
  private boolean usesTaskConstant;

  /** A runner of programs of a type with {@value #FUEL} units of fuel for each run. */
  public ProgramRunner(Library library, Type request) {
    this(library, request, FUEL);
  }

  /** A runner of programs of a type with some units of fuel for each run. */
  public ProgramRunner(Library library, Type request, int fuel) {
    this.library = library;
    this.request = request;
    this.fuel = fuel;
    arguments = request.parameters().size();
    operations = new Operations(library.primitives());
    machine = new Machine(operations, code);
    inference = library.primitives().inference();
    constant = new boolean[library.size()];
    Shapes shapes = new Shapes();
    shape = shapes.of(request);
    int[] tokens = new int[library.size()];
    for (int place = 0; place < tokens.length; place++) {
      tokens[place] = token(place);
      constant[place] = usesConstant(library.term(place));
    }
    anyConstant = library.primitives().indexOfTaskConstant() >= 0;
    heads = new HeadCompiler(code, tokens, shapes.of(library), shapes.parameters());
    start = code.size();
  }

  private int token(int place) {
    if (place < library.primitives().size()) {
      return operations.token(place);
    }
    Term.Abstraction abstraction = (Term.Abstraction) library.term(place);
    Term.Abstraction etaLong = new Term.Abstraction(library.etaLong(abstraction));
    compiler(addresses).abstractions(etaLong);
    addresses.put(abstraction, addresses.get(etaLong));
    return Code.token(Code.ABSTRACTION, addresses.get(etaLong));
  }

  private TermCompiler compiler(Map<Term.Abstraction, Integer> known) {
    return new TermCompiler(library.primitives(), operations, code, known);
  }

  /** The units of fuel for each run. */
  public int fuel() {
    return fuel;
  }

  /**
   * Inputs for runs.
   *
   * @param values as many as the type of the programs has arguments, of these types
   */
  public Input input(List<Object> values) {
    if (values.size() != arguments) {
      throw new IllegalArgumentException(
          "ProgramRunner: " + values.size() + " inputs for programs of type " + request);
    }
    return new Input(values);
  }

  /**
   * Takes a β-normal η-long program, given by its heads in preorder: {@link Library} says how they
   * are numbered. Types are not checked, which is the business of whoever makes programs.
   *
   * @throws IllegalArgumentException if the heads are no complete program
   */
  public void load(int[] preorder, int from, int to) {
    program = -1;
    code.truncate(start);
    usesTaskConstant = false;
    program = heads.program(preorder, from, to, shape);
    if (anyConstant) {
      for (int i = from; i < to; i++) {
        usesTaskConstant |= preorder[i] >= 0 && constant[preorder[i]];
      }
    }
  }

  /**
   * Takes a closed term of any form, also with abstractions that are not in the library.
   *
   * @throws TypeException if it cannot be used at the type of the programs
   */
  public void load(Term term) {
    if (!inference.fits(term, request)) {
      throw new TypeException(
          "program: " + term + " of type " + inference.of(term) + " is not of type " + request);
    }
    program = -1;
    code.truncate(start);
    TermCompiler compiler = compiler(new HashMap<>(addresses));
    compiler.abstractions(term);
    program = compiler.program(term, arguments);
    usesTaskConstant = usesConstant(term);
  }

  private boolean usesConstant(Term term) {
    int place = library.primitives().indexOfTaskConstant();
    return place >= 0 && Terms.mentions(term, library.primitives().get(place).name());
  }

  /** Whether the program at hand uses the constant that differs from task to task. */
  public boolean usesTaskConstant() {
    return usesTaskConstant;
  }

  /** Sets the constant that differs from task to task, for all runs from now on. */
  public void setTaskConstant(Object value) {
    machine.setTaskConstant(value);
  }

  /** The value of the program at hand; a {@link Failure} if it has none. */
  public Object run(Input input) {
    if (program < 0) {
      throw new IllegalStateException("ProgramRunner: run before a program was loaded");
    }
    return machine.run(program, input.values, fuel);
  }

  /**
   * Whether the last run looked at its inputs or at the task's constant. If not, the program has
   * the same value, or failure, whatever these are.
   */
  public boolean inputsRead() {
    return machine.inputsRead();
  }

  /** Whether the program at hand gives a value. */
  public boolean gives(Input input, Object output) {
    Object value = run(input);
    return !(value instanceof Failure) && Values.equal(value, output);
  }
}
