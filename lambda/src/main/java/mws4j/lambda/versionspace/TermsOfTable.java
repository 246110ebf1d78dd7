package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.term.Term;

/** The terms of a table that holds no unions, with shared parts. */
final class TermsOfTable {
  private final List<Term> terms = new ArrayList<>();

  TermsOfTable(SpaceTable table, Leaves leaves) {
    terms.add(null); // void
    terms.add(null); // universe
    for (int term = SpaceTable.FIRST_PROPER; term < table.size(); term++) {
      terms.add(
          switch (table.kind(term)) {
            case SpaceTable.INDEX -> new Term.Variable(table.number(term));
            case SpaceTable.LEAF -> leaves.term(table.number(term));
            case SpaceTable.ABSTRACTION -> new Term.Lambda(terms.get(table.body(term)));
            case SpaceTable.APPLICATION ->
                new Term.Application(
                    terms.get(table.function(term)), terms.get(table.argument(term)));
            default -> throw new IllegalStateException("a union among terms");
          });
    }
  }

  Term term(int number) {
    return terms.get(number);
  }
}
