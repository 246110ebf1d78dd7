package mws4j.cli.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** All jobs of an experiment, side by side; those that are finished already are skipped. */
public final class Sweep {
  /** Told of progress, by one thread at a time. */
  @FunctionalInterface
  public interface Listener {
    /** Says how many jobs are finished, and which was the last or what is being done. */
    void progress(long finished, String what);
  }

  private final Experiment experiment;
  private final List<Job> jobs;

  private Sweep(Experiment experiment, List<Job> jobs) {
    this.experiment = experiment;
    this.jobs = jobs;
  }

  /**
   * Every algorithm with every K for which it is defined, with the seeds 1 to {@code seeds}; seeds
   * last, so that an interrupted sweep has something of everything.
   *
   * @throws IllegalArgumentException if nothing is left
   */
  public static Sweep of(
      Experiment experiment, List<String> algorithms, List<Integer> ks, int seeds) {
    List<Job> jobs = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      for (int k : new TreeSet<>(ks)) {
        for (String algorithm : new LinkedHashSet<>(algorithms)) {
          if (experiment.defined(algorithm, k)) {
            jobs.add(new Job(algorithm, k, seed));
          }
        }
      }
    }
    if (jobs.isEmpty()) {
      throw new IllegalArgumentException(
          "none of " + algorithms + " is defined at K of " + ks + "; choose a larger K");
    }
    return new Sweep(experiment, jobs);
  }

  /** The jobs in order. */
  public List<Job> jobs() {
    return List.copyOf(jobs);
  }

  /**
   * Runs what is not finished yet.
   *
   * @param workers jobs at once
   * @return whether all are finished; else it was stopped
   */
  boolean run(
      JobsCsv csv, InstancesCsv instances, int workers, BooleanSupplier stop, Listener listener)
      throws IOException {
    Map<Job, double[]> before = csv.finished();
    List<Job> left = jobs.stream().filter(job -> !before.containsKey(job)).toList();
    AtomicBoolean failed = new AtomicBoolean();
    BooleanSupplier end = () -> stop.getAsBoolean() || failed.get();
    ExecutorService pool = Executors.newFixedThreadPool(workers, Sweep::daemon);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (Job job : left) {
        results.add(pool.submit(() -> runOne(job, csv, instances, end, failed, listener)));
      }
      boolean all = true;
      for (Future<Boolean> result : results) {
        all &= result.get();
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("sweep: interrupted", e);
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean runOne(
      Job job,
      JobsCsv csv,
      InstancesCsv instances,
      BooleanSupplier end,
      AtomicBoolean failed,
      Listener listener)
      throws IOException {
    if (end.getAsBoolean()) {
      return false;
    }
    try {
      long start = System.nanoTime();
      Optional<Outcome> outcome = experiment.run(job, experiment.config(job), end);
      if (outcome.isEmpty()) {
        return false;
      }
      instances.write(job, outcome.get().instances());
      csv.add(job, (System.nanoTime() - start) * 1e-9, outcome.get().figures());
      synchronized (this) {
        listener.progress(
            jobs.stream().filter(csv.finished()::containsKey).count(), job.toString());
      }
      return true;
    } catch (IOException e) {
      failed.set(true);
      throw new IOException(job + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      failed.set(true);
      throw new IllegalStateException(job.toString(), e); // the causes are told with it
    }
  }

  private static IOException unwrapped(Throwable cause) {
    if (cause instanceof IOException e) {
      return e;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mws4j-sweep");
    thread.setDaemon(true);
    return thread;
  }
}
