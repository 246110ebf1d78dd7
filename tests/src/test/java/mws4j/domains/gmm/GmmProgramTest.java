package mws4j.domains.gmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GmmProgramTest {
  /** Bell numbers. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 5", "4, 15", "5, 52", "6, 203", "7, 877", "8, 4140"})
  void enumerationGivesEveryPartitionOnce(int points, int count) {
    ProgramBatch programs = allPrograms(points);
    assertEquals(count, programs.size());
    Set<GmmProgram> distinct = new HashSet<>();
    for (int p = 0; p < programs.size(); p++) {
      distinct.add(GmmProgram.of(programs.copyOf(p)));
    }
    assertEquals(
        DenseTwin.partitions(points).stream().map(GmmProgram::of).collect(Collectors.toSet()),
        distinct);
  }

  @Test
  void tenPointsCanBeEnumerated() {
    assertEquals(115_975, allPrograms(10).size());
  }

  private static ProgramBatch allPrograms(int points) {
    return new GmmModel(new GmmModel.Settings(points, 1), 0).allPrograms().orElseThrow();
  }

  @Test
  void isWrittenAndReadBack() {
    GmmProgram program = GmmProgram.of(0, 0, 1, 0, 2, 1, 3);
    assertEquals("0010213", program.toString());
    assertEquals(program, GmmProgram.parse("0010213"));
    assertEquals(program.hashCode(), GmmProgram.parse("0010213").hashCode());
    assertEquals(7, program.points());
    assertEquals(4, program.clusters());
    assertEquals(2, program.cluster(4));
    assertArrayEquals(new int[] {0, 0, 1, 0, 2, 1, 3}, program.tokens());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "02", "0021", "00123456789"})
  void refusesWhatIsNoPartition(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> GmmProgram.parse(text));
    assertTrue(e.getMessage().startsWith("gmm: no partition of 1 to 10 points"), e.getMessage());
  }

  @Test
  void saysWhichCharacterIsNoDigit() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> GmmProgram.parse("00x"));
    assertEquals("gmm: expected a digit at offset 2 of \"00x\"", e.getMessage());
  }

  @Test
  void negativeTokensAreNoPartition() {
    assertThrows(IllegalArgumentException.class, () -> GmmProgram.of(0, -1));
  }
}
