package mws4j.lambda.versionspace;

import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;

/** An abstraction that is proposed. */
public final class Candidate {
  private final Term.Abstraction abstraction;
  private final Type type;
  private final double cost;
  private final List<Term> forms;

  Candidate(Term.Abstraction abstraction, Type type, double cost, List<Term> forms) {
    this.abstraction = abstraction;
    this.type = type;
    this.cost = cost;
    this.forms = List.copyOf(forms);
  }

  /** The closed term. */
  public Term.Abstraction abstraction() {
    return abstraction;
  }

  /** Its most general type. */
  public Type type() {
    return type;
  }

  /**
   * The cost of the tasks if it may be used, each with its cheapest program: 1 for a leaf, 0.01 for
   * an application or lambda. The abstraction itself is not counted.
   */
  public double cost() {
    return cost;
  }

  /** What it may stand for, with free variables for some or all of its arguments. */
  List<Term> forms() {
    return forms;
  }

  @Override
  public String toString() {
    return abstraction + " : " + type + ", cost " + cost;
  }
}
