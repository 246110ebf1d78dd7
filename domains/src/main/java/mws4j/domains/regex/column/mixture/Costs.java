package mws4j.domains.regex.column.mixture;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mws4j.domains.regex.column.shape.Described;
import mws4j.domains.regex.column.shape.Describer;
import mws4j.domains.regex.column.shape.KnownShapes;
import mws4j.domains.regex.column.shape.Shapes;
import mws4j.domains.regex.column.text.Edits;
import mws4j.domains.regex.column.text.StringBits;
import mws4j.domains.regex.column.text.TemplateKey;

/** What clusters of a sample cost in bits; every set of values is described once. */
final class Costs {
  /** One more format. */
  private static final double FORMAT = 7;

  /** A format of a single value in a column of many. */
  private static final double LONELY = 30;

  /** The same in a small column. */
  private static final double ALONE = 24;

  private static final int MANY = 8;
  private static final int LARGE = 12;
  private static final int MOTLEY = 3;
  private static final int SLACK = 3;

  /** Being odd at all, and unlike all others. */
  private static final double ODD = 12;

  /** The same in a column of a few values: nobody can say then what is regular. */
  private static final double ODD_AMONG_FEW = 20;

  private static final int FEW = 6;

  /** Being odd at all: about one value in twenty. */
  private static final double SLIP = 4.3;

  /** Blanks at the ends are part of a format only if so much of the column has them. */
  private static final double MOST_OF_ALL = 0.5;

  private final Sample sample;
  private final Describer describer = new Describer();
  private final Map<BitSet, Described> formats = new HashMap<>();
  private final Set<BitSet> presets = new HashSet<>();
  private final double[] oddBits;
  private final double total;

  Costs(Sample sample) {
    this.sample = sample;
    BitSet all = new BitSet();
    all.set(0, sample.size());
    total = sample.weight(all);
    oddBits = new double[sample.size()];
    for (int i = 0; i < oddBits.length; i++) {
      oddBits[i] = StringBits.of(sample.text(i)) + (sample.size() < FEW ? ODD_AMONG_FEW : ODD);
    }
  }

  /** Says that a value can be told by so many bits as a slip of another. */
  void slip(int value, double bits) {
    oddBits[value] = Math.min(oddBits[value], bits + SLIP);
  }

  /** The cluster of these values. The set is not modified, and kept. */
  Cluster of(BitSet members) {
    Described format = formats.get(members);
    if (format == null) {
      format = describer.describe(sample.bag(members));
      formats.put(members, format);
    }
    double weight = sample.weight(members);
    double share = StrictMath.log(total / weight) / StrictMath.log(2);
    double asFormat = FORMAT + lonely(members, format) + format.bits() + weight * share;
    boolean common = weight >= MOST_OF_ALL * total;
    if (Shapes.mayHaveBlankEnds(format.shape())
        || (!common && Shapes.hasBlankEnds(format.shape()))) {
      asFormat = Double.POSITIVE_INFINITY;
    }
    double asOdd = odd(members);
    return new Cluster(members, format, weight, Math.min(asFormat, asOdd), asFormat < asOdd);
  }

  /** Says that these values have this format. The set is kept. */
  void preset(BitSet members, Described format) {
    formats.put(members, format);
    presets.add(members);
  }

  /** Whether its format was known before the search. */
  boolean isPreset(Cluster cluster) {
    return presets.contains(cluster.members());
  }

  /** Bits of these values as odd ones. */
  double odd(BitSet members) {
    double bits = 0;
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      bits += sample.weight(i) * oddBits[i];
    }
    return bits;
  }

  private double lonely(BitSet members, Described format) {
    if (sample.size() == 1 || (members.cardinality() > 1 && !isMotley(members))) {
      return 0;
    }
    if (sample.size() >= MANY) {
      return LONELY;
    }
    return KnownShapes.isFixed(format.shape()) ? 0 : ALONE;
  }

  /** Whether it is a few values of a large column whose first is alike none of the others. */
  private boolean isMotley(BitSet members) {
    if (sample.size() < LARGE || members.cardinality() > MOTLEY) {
      return false;
    }
    String first = TemplateKey.runs(sample.text(members.nextSetBit(0)));
    for (int i = members.nextSetBit(members.nextSetBit(0) + 1);
        i >= 0;
        i = members.nextSetBit(i + 1)) {
      String other = TemplateKey.runs(sample.text(i));
      int slack = Math.min(first.length(), other.length()) >= SLACK ? 1 : 0;
      if (Edits.distance(first, other, 1) <= slack) {
        return false;
      }
    }
    return true;
  }

  /** The cluster of both together. */
  Cluster merged(Cluster a, Cluster b) {
    BitSet both = (BitSet) a.members().clone();
    both.or(b.members());
    return of(both);
  }
}
