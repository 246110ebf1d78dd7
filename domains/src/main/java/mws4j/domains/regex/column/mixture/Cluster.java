package mws4j.domains.regex.column.mixture;

import java.util.BitSet;
import mws4j.domains.regex.column.shape.Described;

/**
 * Values that are described together.
 *
 * @param format the one format for them
 * @param bits of the shorter way to say them: by the format, or one by one as odd values
 * @param isFormat whether that is the format
 */
record Cluster(BitSet members, Described format, double weight, double bits, boolean isFormat) {}
