package mws4j.mws.model;

import java.util.Arrays;

/**
 * The distinct programs added for each observation, in order of first appearance, with their
 * counts. A few programs of an observation are compared one by one; more have a hash table with
 * linear probing over their tokens, which is of one observation at a time, so that it stays small.
 */
public final class DistinctPrograms {
  /** Up to so many programs of an observation no table is quicker. */
  private static final int FEW = 16;

  private final ProgramBatch programs = new ProgramBatch();
  private int[] counts = new int[32];
  private int[] table = new int[4 * FEW]; // number of the program plus one; 0 is free
  private boolean tabled; // whether the programs of the observation are in the table
  private int observation;
  private int first; // program of the observation

  /** Forgets all programs and turns to observation 0. */
  public void clear() {
    programs.clear();
    observation = 0;
    first = 0;
    tabled = false;
  }

  /** Says whose programs are added from now on, as {@link ProgramBatch#turnTo}. */
  public void turnTo(int next) {
    programs.turnTo(next);
    if (next != observation) {
      observation = next;
      first = programs.size();
      tabled = false;
    }
  }

  /** The distinct programs. Not to be modified. */
  public ProgramBatch programs() {
    return programs;
  }

  /** How often a program was added. */
  public int count(int program) {
    return counts[program];
  }

  /** Adds a program of a batch, for the observation turned to, and tells its number. */
  public int add(ProgramBatch source, int program) {
    return add(source.tokens(), source.offset(program), source.length(program));
  }

  /** Adds a program of so many tokens, for the observation turned to, and tells its number. */
  public int add(int[] source, int offset, int length) {
    int number = find(source, offset, length);
    if (number == programs.size()) {
      append(source, offset, length);
    }
    counts[number]++;
    return number;
  }

  private void append(int[] source, int offset, int length) {
    int number = programs.size();
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    counts[number] = 0;
    programs.add(source, offset, length);
    int known = number + 1 - first;
    if (known > FEW) {
      if (!tabled || 2 * known > table.length) {
        tabulate(known);
      } else {
        table[slot(source, offset, length)] = number + 1;
      }
    }
  }

  /** Adds the programs [from, to) of a batch, each for its own observation. */
  public void addAll(ProgramBatch source, int from, int to) {
    for (int p = from; p < to; p++) {
      turnTo(source.observation(p));
      add(source, p);
    }
  }

  /** The number of a program of the observation, or that of the next one. */
  private int find(int[] tokens, int offset, int length) {
    if (tabled) {
      int entry = table[slot(tokens, offset, length)];
      return entry == 0 ? programs.size() : entry - 1;
    }
    int number = first;
    while (number < programs.size() && !programs.equals(number, tokens, offset, length)) {
      number++;
    }
    return number;
  }

  /** Where a program of the observation stands in the table, or would. */
  private int slot(int[] tokens, int offset, int length) {
    int slot = hash(tokens, offset, length) >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[slot] != 0 && !programs.equals(table[slot] - 1, tokens, offset, length)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** Four tokens at a time, because each multiplication has to wait for the one before. */
  private static int hash(int[] tokens, int offset, int length) {
    int hash = length;
    int end = offset + length;
    int t = offset;
    for (; t + 3 < end; t += 4) {
      int four = 29791 * tokens[t] + 961 * tokens[t + 1] + 31 * tokens[t + 2] + tokens[t + 3];
      hash = 923521 * hash + four; // 31 to the fourth
    }
    for (; t < end; t++) {
      hash = 31 * hash + tokens[t];
    }
    return hash * 0x9E3779B9;
  }

  /** Puts all programs of the observation into a table that is at most half full. */
  private void tabulate(int known) {
    if (2 * known > table.length) {
      table = new int[2 * table.length];
    } else {
      Arrays.fill(table, 0);
    }
    tabled = true;
    for (int p = first; p < programs.size(); p++) {
      table[slot(programs.tokens(), programs.offset(p), programs.length(p))] = p + 1;
    }
  }
}
