package mws4j.mws.model;

import java.util.Arrays;

/**
 * Of the programs added for each observation, the distinct ones in order of first appearance and
 * how often each was added. A hash table with linear probing over observation and tokens.
 */
public final class DistinctPrograms {
  private final ProgramBatch programs = new ProgramBatch();
  private int[] counts = new int[32];
  private int[] table = new int[64]; // number of the program plus one; 0 is free
  private int observation;

  /** Forgets all programs and turns to observation 0. */
  public void clear() {
    programs.clear();
    observation = 0;
    Arrays.fill(table, 0);
  }

  /** Says whose programs are added from now on, as {@link ProgramBatch#turnTo}. */
  public void turnTo(int next) {
    programs.turnTo(next);
    observation = next;
  }

  /** The distinct programs. Not to be modified. */
  public ProgramBatch programs() {
    return programs;
  }

  /** How often a program was added. */
  public int count(int program) {
    return counts[program];
  }

  /** Adds a program of a batch, for the observation turned to, and returns its number. */
  public int add(ProgramBatch source, int program) {
    int slot = slot(source, program, observation);
    if (table[slot] == 0) {
      if (programs.size() == counts.length) {
        grow();
        slot = slot(source, program, observation);
      }
      counts[programs.size()] = 0;
      programs.add(source, program);
      table[slot] = programs.size();
    }
    counts[table[slot] - 1]++;
    return table[slot] - 1;
  }

  /** Adds the programs [from, to) of a batch, each for its own observation. */
  public void addAll(ProgramBatch source, int from, int to) {
    for (int p = from; p < to; p++) {
      turnTo(source.observation(p));
      add(source, p);
    }
  }

  /** Where a program of an observation stands in the table, or would. */
  private int slot(ProgramBatch source, int program, int of) {
    int offset = source.offset(program);
    int length = source.length(program);
    int hash = 31 * of + length;
    for (int t = offset; t < offset + length; t++) {
      hash = 31 * hash + source.tokens()[t];
    }
    int slot = (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[slot] != 0 && !holds(table[slot] - 1, of, source.tokens(), offset, length)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean holds(int known, int of, int[] tokens, int offset, int length) {
    return programs.observation(known) == of && programs.equals(known, tokens, offset, length);
  }

  /** Doubles the table, which is at most half full. */
  private void grow() {
    counts = Arrays.copyOf(counts, 2 * counts.length);
    table = new int[2 * table.length];
    for (int p = 0; p < programs.size(); p++) {
      table[slot(programs, p, programs.observation(p))] = p + 1;
    }
  }
}
