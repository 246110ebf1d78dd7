package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mws4j.domains.regex.column.mixture.Sample;
import mws4j.domains.regex.column.shape.Neighbours;
import mws4j.domains.regex.column.shape.Shape;
import mws4j.domains.regex.column.shape.ShapeBits;
import mws4j.domains.regex.column.shape.ShapePrior;
import mws4j.domains.regex.column.shape.ShapeText;
import mws4j.domains.regex.column.shape.Shortening;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.language.RegexProgram;

/**
 * The posterior mass of a format among its neighbours, by the exact likelihood of the values that
 * belong to it. Alike values are no independent evidence: more than a few dozen count no more.
 */
final class FormatRivals {
  private static final int MOST_RIVALS = 24;
  private static final int MOST_VALUES = 40;
  private static final int MOST_TOKENS = 190;
  private static final int SHOWN = 4;
  private static final double MUCH_BETTER = 0.9;
  private static final double SMALLEST = 0.005;

  private final RegexScorer scorer;

  FormatRivals(RegexScorer scorer) {
    this.scorer = scorer;
  }

  /** Of each shape: itself, or a rival that is much better, then the other rivals, with masses. */
  List<List<ColumnFormat.Alternative>> weigh(List<Shape> shapes, Sample sample) {
    List<List<String>> members = new ArrayList<>();
    shapes.forEach(shape -> members.add(new ArrayList<>()));
    for (int i = 0; i < sample.size(); i++) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int s = 0; s < shapes.size(); s++) {
        double bits = ShapeBits.of(shapes.get(s), sample.text(i));
        if (bits < least) {
          least = bits;
          best = s;
        }
      }
      if (best >= 0) {
        members.get(best).add(sample.text(i));
      }
    }
    List<List<ColumnFormat.Alternative>> weighed = new ArrayList<>();
    for (int s = 0; s < shapes.size(); s++) {
      weighed.add(weigh(shapes.get(s), spread(members.get(s))));
    }
    return weighed;
  }

  private List<ColumnFormat.Alternative> weigh(Shape shape, List<String> members) {
    List<Shape> shapes = new ArrayList<>(List.of(shape));
    Neighbours.of(shape, MOST_RIVALS).stream()
        .filter(rival -> Shortening.tokens(rival) <= MOST_TOKENS)
        .forEach(shapes::add);
    RegexObservation observation = scorer.observe(members);
    double[] logJoint = new double[shapes.size()];
    List<RegexProgram> programs = new ArrayList<>();
    double max = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < logJoint.length; s++) {
      programs.add(RegexProgram.parse(ShapeText.write(shapes.get(s))));
      logJoint[s] =
          scorer.score(observation, programs.get(s))
              - ShapePrior.bits(shapes.get(s)) * StrictMath.log(2);
      max = Math.max(max, logJoint[s]);
    }
    return masses(programs, logJoint, max);
  }

  private static List<String> spread(List<String> members) {
    int n = Math.min(MOST_VALUES, members.size());
    List<String> some = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      some.add(members.get((int) ((long) i * members.size() / n)));
    }
    return some;
  }

  private static List<ColumnFormat.Alternative> masses(
      List<RegexProgram> programs, double[] logJoint, double max) {
    double sum = 0;
    for (double log : logJoint) {
      sum += StrictMath.exp(log - max);
    }
    List<ColumnFormat.Alternative> rivals = new ArrayList<>();
    for (int s = 0; s < logJoint.length; s++) {
      double mass = max == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(logJoint[s] - max) / sum;
      rivals.add(new ColumnFormat.Alternative(programs.get(s), mass));
    }
    int first = 0;
    for (int s = 1; s < logJoint.length; s++) {
      first = rivals.get(s).mass() > MUCH_BETTER ? s : first;
    }
    List<ColumnFormat.Alternative> result = new ArrayList<>(List.of(rivals.remove(first)));
    rivals.stream()
        .filter(rival -> rival.mass() >= SMALLEST)
        .sorted(Comparator.comparingDouble(rival -> -rival.mass()))
        .limit(SHOWN)
        .forEach(result::add);
    return result;
  }
}
