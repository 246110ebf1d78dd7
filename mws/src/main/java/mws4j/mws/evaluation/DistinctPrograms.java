package mws4j.mws.evaluation;

import java.util.Arrays;
import mws4j.mws.model.ProgramBatch;

/**
 * The distinct programs among those added, in order of first appearance, and how often each was
 * added. A hash table with linear probing over the tokens.
 */
final class DistinctPrograms {
  private final ProgramBatch programs = new ProgramBatch();
  private int[] counts = new int[32];
  private int[] table = new int[64]; // number of the program plus one; 0 is free

  /** Forgets all programs. */
  void clear() {
    programs.clear();
    Arrays.fill(table, 0);
  }

  /** The distinct programs. Not to be modified. */
  ProgramBatch programs() {
    return programs;
  }

  /** How often a program was added. */
  int count(int program) {
    return counts[program];
  }

  /** Adds a program of a batch and tells its number. */
  int add(ProgramBatch source, int program) {
    int slot = slot(source, program);
    if (table[slot] == 0) {
      if (programs.size() == counts.length) {
        grow();
        slot = slot(source, program);
      }
      counts[programs.size()] = 0;
      programs.add(source, program);
      table[slot] = programs.size();
    }
    counts[table[slot] - 1]++;
    return table[slot] - 1;
  }

  /** Where a program stands in the table, or would. */
  private int slot(ProgramBatch source, int program) {
    int offset = source.offset(program);
    int length = source.length(program);
    int hash = length;
    for (int t = offset; t < offset + length; t++) {
      hash = 31 * hash + source.tokens()[t];
    }
    int slot = (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[slot] != 0 && !programs.equals(table[slot] - 1, source.tokens(), offset, length)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** Doubles the table, which is at most half full. */
  private void grow() {
    counts = Arrays.copyOf(counts, 2 * counts.length);
    table = new int[2 * table.length];
    for (int p = 0; p < programs.size(); p++) {
      table[slot(programs, p)] = p + 1;
    }
  }
}
