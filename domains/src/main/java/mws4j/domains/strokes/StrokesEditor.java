package mws4j.domains.strokes;

import java.util.random.RandomGenerator;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;

/**
 * Small changes of a program's strokes: another stroke, often a similar one; pen up or down; a
 * stroke more or less; two strokes instead of two others that together led to the same place.
 *
 * <p>What changes one stroke moves all later ones, so half of the changes end where the program
 * went before.
 */
final class StrokesEditor implements ProgramEditor<CharacterImage> {
  /** Number of drawn strokes of which the most similar is taken. */
  private static final int CANDIDATES = 8;

  private static final int KINDS = 6;

  private final StrokeTokens vocabulary;
  private final StrokeBank bank;

  /** An editor with a view of the bank of its own. */
  StrokesEditor(StrokeTokens vocabulary, StrokeBank bank) {
    this.vocabulary = vocabulary;
    this.bank = bank;
    refresh();
  }

  @Override
  public void refresh() {
    bank.refresh();
  }

  /** Nothing: the recognition model can propose. */
  @Override
  public void begin(CharacterImage image, ProgramBatch programs) {
    // Every program explains every image to some degree.
  }

  @Override
  public void edit(
      int[] program, CharacterImage image, int count, RandomGenerator rng, ProgramBatch edits) {
    for (int i = 0; i < count; i++) {
      int[] edited = program.clone();
      edit(edited, rng);
      edits.add(edited, 0, edited.length);
    }
  }

  private void edit(int[] tokens, RandomGenerator rng) {
    int strokes = vocabulary.strokes();
    int at = vocabulary.head() + draw(strokes, rng);
    switch (draw(KINDS, rng)) {
      case 0 -> tokens[at] = withStroke(tokens[at], draw(bank.size(), rng));
      case 1 -> tokens[at] = withStroke(tokens[at], similar(StrokeTokens.stroke(tokens[at]), rng));
      case 2 -> tokens[at] ^= 1;
      case 3 -> insert(tokens, at, rng);
      case 4 -> remove(tokens, at, rng);
      default -> replacePair(tokens, at, rng);
    }
    tokens[vocabulary.head()] &= ~1;
  }

  private static int withStroke(int token, int stroke) {
    return 2 * stroke + (token & 1);
  }

  private int anyToken(RandomGenerator rng) {
    return draw(2 * bank.size(), rng);
  }

  /** Puts a stroke before the one at a place; the last one falls off. */
  private void insert(int[] tokens, int at, RandomGenerator rng) {
    System.arraycopy(tokens, at, tokens, at + 1, tokens.length - 1 - at);
    tokens[at] = anyToken(rng);
  }

  /** Takes a stroke out; a new one comes to the end. */
  private void remove(int[] tokens, int at, RandomGenerator rng) {
    System.arraycopy(tokens, at + 1, tokens, at, tokens.length - 1 - at);
    tokens[tokens.length - 1] = anyToken(rng);
  }

  /** Another stroke, and after it the one that best makes up for it. */
  private void replacePair(int[] tokens, int at, RandomGenerator rng) {
    if (at + 1 == tokens.length) {
      tokens[at] = anyToken(rng);
      return;
    }
    int first = StrokeTokens.stroke(tokens[at]);
    int second = StrokeTokens.stroke(tokens[at + 1]);
    int other = draw(2, rng) == 0 ? similar(first, rng) : draw(bank.size(), rng);
    double x = bank.dx(first) + bank.dx(second) - bank.dx(other);
    double y = bank.dy(first) + bank.dy(second) - bank.dy(other);
    tokens[at] = withStroke(tokens[at], other);
    tokens[at + 1] = withStroke(tokens[at + 1], leadingTo(x, y));
  }

  /** The stroke that ends nearest to a place, seen from its start. */
  private int leadingTo(double x, double y) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int stroke = 0; stroke < bank.size(); stroke++) {
      double distance = square(bank.dx(stroke) - x) + square(bank.dy(stroke) - y);
      if (distance < least) {
        least = distance;
        best = stroke;
      }
    }
    return best;
  }

  /** The most similar of some drawn strokes. */
  private int similar(int stroke, RandomGenerator rng) {
    int best = stroke;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < CANDIDATES; i++) {
      int candidate = draw(bank.size(), rng);
      double distance = distance2(stroke, candidate);
      if (candidate != stroke && distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** How far two strokes part, at their middles and at their ends. */
  private double distance2(int a, int b) {
    return square(bank.dx(a) - bank.dx(b))
        + square(bank.dy(a) - bank.dy(b))
        + square(bank.middleX(a) - bank.middleX(b))
        + square(bank.middleY(a) - bank.middleY(b));
  }

  /** A number from 0 to {@code n - 1}. */
  private static int draw(int n, RandomGenerator rng) {
    return (int) (rng.nextDouble() * n);
  }

  private static double square(double x) {
    return x * x;
  }
}
