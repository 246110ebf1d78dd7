package mws4j.mws.model;

/**
 * Something that computes with parameters of a {@link ProgramModel}, for one thread; all threads
 * share the parameters. Ready when made.
 */
public interface Role {
  /**
   * Tells that the parameters have changed since the role was made or last told. A role that
   * derives nothing from them in advance has nothing to do.
   */
  default void refresh() {}
}
