package mws4j.cli.reproduce;

import mws4j.cli.run.Pace;

/** An experiment whose runs may be given the same time instead of the same number of steps. */
public interface TimedExperiment extends Experiment {
  /**
   * Measures how fast a job trains.
   *
   * @param seconds that its training is to take
   */
  Pace pace(Job job, double seconds);
}
