package mws4j.lambda.versionspace;

import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;

/** An abstraction that is proposed. */
public final class Candidate {
  private final Term.Abstraction abstraction;
  private final Type type;
  private final double cost;
  private final Term pattern;

  Candidate(Term.Abstraction abstraction, Type type, double cost, Term pattern) {
    this.abstraction = abstraction;
    this.type = type;
    this.cost = cost;
    this.pattern = pattern;
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

  /** What it stands for in programs, with free variables for its arguments. */
  Term pattern() {
    return pattern;
  }

  @Override
  public String toString() {
    return abstraction + " : " + type + ", cost " + cost;
  }
}
