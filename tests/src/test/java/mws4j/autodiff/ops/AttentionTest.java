package mws4j.autodiff.ops;

import static mws4j.autodiff.ops.Given.assertRejected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttentionTest {
  private static final int[] LENGTHS = {2, 0, 20, 1};
  private static final int[] SEQUENCE_OF_QUERY = {2, 0, 1, 3, 2};

  private final Given given = new Given();
  private final SequenceLayout memory = new SequenceLayout().set(LENGTHS, LENGTHS.length);

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 19})
  void agreesWithOneQueryAtATimeInDouble(int width) {
    ParameterSet params = new ParameterSet();
    SplittableRandom rng = new SplittableRandom(4);
    Var queries = given.tape.use(params.add("q", 5, width).fillUniform(-2, 2, rng));
    Var keys = given.tape.use(params.add("k", 23, width).fillUniform(-2, 2, rng));
    Var values = given.tape.use(params.add("v", 23, 3).fillUniform(-2, 2, rng));
    Var context = Attention.attend(queries, keys, values, SEQUENCE_OF_QUERY, memory);
    for (int q = 0; q < 5; q++) {
      int s = SEQUENCE_OF_QUERY[q];
      double total = 0;
      double[] expected = new double[3];
      for (int t = 0; t < LENGTHS[s]; t++) {
        double score = 0;
        for (int j = 0; j < width; j++) {
          score += (double) queries.value().get(q, j) * keys.value().get(memory.row(s, t), j);
        }
        total += Math.exp(score);
        for (int j = 0; j < 3; j++) {
          expected[j] += Math.exp(score) * values.value().get(memory.row(s, t), j);
        }
      }
      for (int j = 0; j < 3; j++) {
        double mean = total == 0 ? 0 : expected[j] / total;
        assertEquals(mean, context.value().get(q, j), 2e-5, "query " + q + ", column " + j);
      }
    }
  }

  @Test
  void memoriesOfEmptySequencesGiveZeros() {
    SequenceLayout empty = new SequenceLayout().set(new int[] {0}, 1);
    Var context =
        Attention.attend(
            given.zeros(2, 3), given.zeros(0, 3), given.zeros(0, 4), new int[] {0, 0}, empty);
    Given.assertRows(context, 0, new double[4], new double[4]);
  }

  @Test
  void rejectsWhatDoesNotFit() {
    Var queries = given.zeros(2, 3);
    Var keys = given.zeros(23, 3);
    assertRejected(
        "attend: columns of queries and keys must be equal; queries is 2x3, keys is 23x4",
        () -> Attention.attend(queries, given.zeros(23, 4), keys, SEQUENCE_OF_QUERY, memory));
    assertRejected(
        "attend: keys and values must have one row per step of the memory; keys is 23x3, "
            + "values is 22x3, the number of steps is 23",
        () -> Attention.attend(queries, keys, given.zeros(22, 3), SEQUENCE_OF_QUERY, memory));
    assertRejected(
        "attend: every query needs a sequence; queries is 2x3, "
            + "the number of sequences named is 1",
        () -> Attention.attend(queries, keys, keys, new int[1], memory));
    assertEquals(
        "attend: query 1 must name one of 4 sequences; it names 4",
        assertThrows(
                IllegalArgumentException.class,
                () -> Attention.attend(queries, keys, keys, new int[] {0, 4}, memory))
            .getMessage());
  }
}
