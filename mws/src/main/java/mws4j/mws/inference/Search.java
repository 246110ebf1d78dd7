package mws4j.mws.inference;

/**
 * How widely inference looks for programs.
 *
 * @param capacity programs kept per observation
 * @param particles proposals per observation and round
 * @param edits of remembered programs per observation and round, if the domain has an editor
 * @param together observations that are encoded together, and whose proposals take turns on one
 *     random stream: part of the result
 */
public record Search(int capacity, int particles, int edits, int together) {
  /** Checks the values. */
  public Search {
    if (capacity < 1 || particles < 1 || edits < 0 || together < 1) {
      throw new IllegalArgumentException(
          "search: %d programs kept, %d particles, %d edits, %d observations together"
              .formatted(capacity, particles, edits, together));
    }
  }

  /** Proposals of each kind per round unless the user says otherwise. */
  public static final int PARTICLES = 50;

  /** Fifty programs kept, fifty proposals of each kind per round. */
  public static Search defaults() {
    return of(50, PARTICLES);
  }

  /** As many edits as proposals of the recognition model, twenty observations together. */
  public static Search of(int capacity, int particles) {
    return new Search(capacity, particles, particles, 20);
  }
}
