package mws4j.cli;

import java.util.List;
import mws4j.cli.automata.AutomataDomain;
import mws4j.cli.command.Domain;
import mws4j.cli.functional.ListsDomain;
import mws4j.cli.functional.TextsDomain;
import mws4j.cli.gmm.GmmDomain;
import mws4j.cli.limits.LimitsDomain;
import mws4j.cli.regex.RegexDomain;
import mws4j.cli.results.ResultsDomain;
import mws4j.cli.strokes.StrokesDomain;

/**
 * The one list of domains: to add a domain is to add its descriptor here. (The last three are a
 * study of several and what is done with its results.)
 */
final class Domains {
  private static final List<Domain> ALL =
      List.of(
          new RegexDomain(),
          new GmmDomain(),
          new AutomataDomain(),
          new StrokesDomain(),
          new ListsDomain(),
          new TextsDomain(),
          new LimitsDomain(),
          ResultsDomain.tables(),
          ResultsDomain.verify(Mws4j::run));

  private Domains() {}

  /** All domains, in the order of the help. */
  static List<Domain> all() {
    return ALL;
  }
}
