package mws4j.domains.strokes;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;

/**
 * Small changes of a program. Strokes are laid end to end, so that most changes of one move all
 * that follow; two of these leave them nearly where they were: another stroke that goes to nearly
 * the same place, and another pair of strokes that does.
 *
 * <p>Not part of the paper's algorithm.
 */
final class StrokesEditor implements ProgramEditor<CharacterImage> {
  /** Types that count as going to nearly the same place as another one. */
  private static final int NEAREST = 8;

  /** How often a change is followed by another. */
  private static final double AGAIN = 0.3;

  private static final int KINDS = 6;

  private final StrokeTokens vocabulary;
  private final StrokeBank bank;
  private final int[][] nearest; // of each type, itself not included

  StrokesEditor(StrokeTokens vocabulary, StrokeBank bank) {
    this.vocabulary = vocabulary;
    this.bank = bank;
    nearest = new int[vocabulary.bank()][];
  }

  @Override
  public void refresh() {
    bank.refresh();
    for (int type = 0; type < nearest.length; type++) {
      int own = type;
      nearest[type] =
          IntStream.range(0, bank.size())
              .filter(other -> other != own)
              .boxed()
              .sorted(
                  (a, b) ->
                      Double.compare(
                          distance(a, bank.dx(own), bank.dy(own)),
                          distance(b, bank.dx(own), bank.dy(own))))
              .limit(NEAREST)
              .mapToInt(other -> other)
              .toArray();
    }
  }

  /** Square of the distance from where a stroke goes to. */
  private double distance(int type, double dx, double dy) {
    double x = bank.dx(type) - dx;
    double y = bank.dy(type) - dy;
    return x * x + y * y;
  }

  /** None: the recognition model makes the first ones. */
  @Override
  public void begin(CharacterImage observation, ProgramBatch programs) {}

  @Override
  public void edit(
      int[] program,
      CharacterImage observation,
      int count,
      RandomGenerator rng,
      ProgramBatch edits) {
    for (int i = 0; i < count; i++) {
      int[] strokes = Arrays.copyOfRange(program, vocabulary.head(), program.length);
      do {
        change(strokes, rng);
      } while (rng.nextDouble() < AGAIN);
      strokes[0] &= ~1; // the first is never drawn
      int[] edited = program.clone();
      System.arraycopy(strokes, 0, edited, vocabulary.head(), strokes.length);
      edits.add(edited, 0, edited.length);
    }
  }

  private void change(int[] strokes, RandomGenerator rng) {
    int k = below(strokes.length, rng);
    boolean last = k == strokes.length - 1;
    switch (below(KINDS, rng)) {
      case 0 -> strokes[k] ^= 1;
      case 1 -> strokes[k] = anyType(rng) | strokes[k] & 1;
      case 2 -> strokes[k] = nearType(StrokeTokens.stroke(strokes[k]), rng) | strokes[k] & 1;
      case 3 -> move(strokes, k, below(strokes.length, rng), rng);
      case 4 -> {
        int next = last ? 0 : k + 1;
        int swapped = strokes[k];
        strokes[k] = strokes[next];
        strokes[next] = swapped;
      }
      default -> {
        if (!last) {
          pair(strokes, k, rng);
        }
      }
    }
  }

  private int anyType(RandomGenerator rng) {
    return 2 * below(vocabulary.bank(), rng);
  }

  private int nearType(int type, RandomGenerator rng) {
    int[] near = nearest[type];
    return 2 * (near.length == 0 ? type : near[below(near.length, rng)]);
  }

  /** Takes a stroke out and puts any other in somewhere. */
  private void move(int[] strokes, int from, int to, RandomGenerator rng) {
    if (from < to) {
      System.arraycopy(strokes, from + 1, strokes, from, to - from);
    } else {
      System.arraycopy(strokes, to, strokes, to + 1, from - to);
    }
    strokes[to] = anyType(rng) | below(2, rng);
  }

  /** Goes to the same place by another way, as far as the bank allows. */
  private void pair(int[] strokes, int k, RandomGenerator rng) {
    int one = StrokeTokens.stroke(strokes[k]);
    int two = StrokeTokens.stroke(strokes[k + 1]);
    int first = below(vocabulary.bank(), rng);
    double dx = (double) bank.dx(one) + bank.dx(two) - bank.dx(first);
    double dy = (double) bank.dy(one) + bank.dy(two) - bank.dy(first);
    int second = 0;
    for (int type = 1; type < bank.size(); type++) {
      second = distance(type, dx, dy) < distance(second, dx, dy) ? type : second;
    }
    strokes[k] = 2 * first | strokes[k] & 1;
    strokes[k + 1] = 2 * second | strokes[k + 1] & 1;
  }

  private static int below(int bound, RandomGenerator rng) {
    return (int) (bound * rng.nextDouble());
  }
}
