package mws4j.lambda.versionspace;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.lambda.term.Term;

/** What was found for a corpus. Holds the spaces of all programs. For one thread. */
public final class Proposals {
  private final List<Candidate> candidates;
  private final int considered;
  private final int spaces;
  private final double cost;
  private final List<String> cuts;
  private final Rewriting rewriting;

  Proposals(
      List<Candidate> candidates,
      int considered,
      int spaces,
      double cost,
      List<String> cuts,
      Rewriting rewriting) {
    this.candidates = List.copyOf(candidates);
    this.considered = considered;
    this.spaces = spaces;
    this.cost = cost;
    this.cuts = List.copyOf(cuts);
    this.rewriting = rewriting;
  }

  /** The candidate that a judge likes best. */
  public record Choice(Candidate candidate, double score, List<List<Term>> rewritten) {}

  /** The cheapest candidates, cheapest first; of equal ones in order of their printed form. */
  public List<Candidate> candidates() {
    return candidates;
  }

  /** How many candidates were scored; DreamCoder's log says "Total number of candidates". */
  public int considered() {
    return considered;
  }

  /** How many spaces the programs have together. */
  public int spaces() {
    return spaces;
  }

  /** The cost of the tasks as they are, in the unit of {@link Candidate#cost}. */
  public double cost() {
    return cost;
  }

  /**
   * What was done less thoroughly than the settings ask, for want of room: programs with fewer
   * steps or none. Empty if nothing.
   */
  public List<String> cuts() {
    return cuts;
  }

  /**
   * All programs with a candidate, in the order given: the cheapest that β-reduce to the same. A
   * program stays as it is where the candidate saves nothing or the result does not fit its type.
   */
  public List<List<Term>> rewrite(Candidate candidate) {
    int index = candidates.indexOf(candidate);
    if (index < 0) {
      throw new IllegalArgumentException("proposals: no candidate of these: " + candidate);
    }
    return rewriting.with(index);
  }

  /**
   * Lets a judge choose among all candidates; of equal ones it is the first.
   *
   * @param stop asked before each candidate
   * @return empty if there is no candidate or it was stopped
   */
  public Optional<Choice> best(Judge judge, BooleanSupplier stop) {
    Choice best = null;
    for (Candidate candidate : candidates) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      List<List<Term>> rewritten = rewrite(candidate);
      double score = judge.score(candidate.abstraction(), rewritten);
      if (best == null || score > best.score()) {
        best = new Choice(candidate, score, rewritten);
      }
    }
    return Optional.ofNullable(best);
  }
}
