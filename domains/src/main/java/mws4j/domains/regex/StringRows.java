package mws4j.domains.regex;

import mws4j.autodiff.ops.SequenceLayout;

/**
 * One decoder sequence per program and string of its observation, in the order program 0 string 0,
 * program 0 string 1, ...
 *
 * <p>The sequences of a program are equally long and the layout's ranking is stable, so that they
 * stay neighbours in every packed step, in the order of the programs' own packed rows: row g of the
 * programs' layout is the group of string rows {@code groupStart[g] .. groupStart[g + 1] - 1}.
 */
final class StringRows {
  private final SequenceLayout layout = new SequenceLayout();
  private final int[] stringOfSequence;
  private final int[] stringOfRow;
  private final int[] tokens;
  private final int[] groupStart;

  StringRows(TokenSequences programs, int[] observationOf, int[] firstString) {
    SequenceLayout byProgram = programs.layout();
    int sequences = 0;
    for (int p = 0; p < byProgram.sequences(); p++) {
      sequences += firstString[observationOf[p] + 1] - firstString[observationOf[p]];
    }
    stringOfSequence = new int[sequences];
    int[] lengths = new int[sequences];
    int next = 0;
    for (int p = 0; p < byProgram.sequences(); p++) {
      int end = firstString[observationOf[p] + 1];
      for (int string = firstString[observationOf[p]]; string < end; string++) {
        stringOfSequence[next] = string;
        lengths[next++] = byProgram.length(p);
      }
    }
    layout.set(lengths, sequences);
    stringOfRow = new int[layout.totalRows()];
    tokens = new int[layout.totalRows()];
    groupStart = new int[byProgram.totalRows() + 1];
    place(programs, observationOf, firstString);
  }

  private void place(TokenSequences programs, int[] observationOf, int[] firstString) {
    SequenceLayout byProgram = programs.layout();
    int row = 0;
    for (int t = 0; t < byProgram.steps(); t++) {
      for (int rank = 0; rank < byProgram.rowsAt(t); rank++) {
        int group = byProgram.offset(t) + rank;
        int observation = observationOf[byProgram.sequenceAt(rank)];
        groupStart[group] = row;
        for (int s = firstString[observation]; s < firstString[observation + 1]; s++) {
          stringOfRow[row] = s;
          tokens[row++] = programs.inputs()[group];
        }
      }
    }
    groupStart[byProgram.totalRows()] = row;
  }

  SequenceLayout layout() {
    return layout;
  }

  /** The string that each sequence decodes from. */
  int[] stringOfSequence() {
    return stringOfSequence;
  }

  /** The string that each packed row attends to. */
  int[] stringOfRow() {
    return stringOfRow;
  }

  /** The token that each packed row reads. */
  int[] tokens() {
    return tokens;
  }

  /** Where the group of each packed row of the programs starts, and the end of the last. */
  int[] groupStart() {
    return groupStart;
  }
}
