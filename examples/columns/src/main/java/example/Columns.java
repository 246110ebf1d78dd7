package example;

import java.util.List;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.regex.profile.CheckReport;
import mws4j.domains.regex.profile.Profile;
import mws4j.domains.regex.profile.Profiler;

/** Profiles a small table, checks another one against it, and asks the model that ships. */
public final class Columns {
  private Columns() {}

  /** Prints the format of a column, what does not fit, and whether a string belongs to others. */
  public static void main(String[] args) {
    List<String> headings = List.of("order", "shipped");
    List<List<String>> january =
        List.of(
            List.of("GP-14407", "2024-01-05"),
            List.of("DU-87462", "2024-01-09"),
            List.of("EO-54210", "2024-01-23"),
            List.of("FI-01804", "2024-01-30"));
    Profile profile = Profiler.standard().profile(headings, january);
    String pattern = profile.columns().get(0).formats().get(0).toJavaPattern();
    System.out.println("order: " + pattern);

    List<List<String>> february = List.of(List.of("QX-10022", "2024/01/07"));
    CheckReport report = profile.check(headings, february);
    report.columns().stream()
        .flatMap(column -> column.findings().stream())
        .forEach(found -> System.out.println(found.value() + ": " + found.reason()));

    ConceptPosterior concept =
        RegexExplainer.pretrained().explain(List.of("17.25 €", "3.50 €", "120.00 €"), 1, 10);
    System.out.println("8.99 € is odd: " + (concept.oddness("8.99 €") > 0));
    System.out.println("banana is odd: " + (concept.oddness("banana") > 0));

    if (!"QX-10022".matches(pattern) || report.fits() || concept.oddness("8.99 €") > 0) {
      throw new IllegalStateException("not what was expected");
    }
  }
}
