package mws4j.mws.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * Trains a model whose language grows: iterations of the {@link Stage}s around the steps of a
 * {@link Trainer}, whose memory all stages share.
 *
 * <p>The stage TRAIN of every iteration takes the steps of the training configuration, with its
 * schedule from warm-up to the end and its pre-training on dreams, if any: the learning rate starts
 * again in each (Loshchilov &amp; Hutter 2017), so that ψ can follow the language and is at rest
 * when a search uses it, and nothing depends on how many iterations there will be. Adam and the
 * order of the minibatches go on.
 *
 * <p>All is decided by counts and the seed, not by time or threads. A run can be stopped between
 * stages, between steps, and within a search or growth, which is then undone and done anew when the
 * run goes on; it gives the bits of one that was never stopped.
 *
 * @param <X> an observation
 */
public final class GrowingTrainer<X> implements AutoCloseable {
  private static final RandomStreams.Use DREAMS = RandomStreams.Use.named("growth/dreams");
  private static final RandomStreams.Use WEIGHTS = RandomStreams.Use.named("growth/weights");

  private final GrowingModel<X> model;
  private final GrowthConfig growth;
  private final Trainer<X> trainer;
  private final SearchStep<X> searches;
  private final Compute compute;
  private final Progress progress;

  /** What a stage has to report. */
  private record Outcome(List<String> learned, Map<Integer, Double> certificates, long spent) {
    static final Outcome NOTHING = new Outcome(List.of(), Map.of(), 0);
  }

  /**
   * A trainer before the first iteration, with an empty memory.
   *
   * @param data at least one instance; checkpoints recognise the data by their {@code toString}
   * @param config of the steps of an iteration, by an algorithm with a memory
   */
  public GrowingTrainer(
      GrowingModel<X> model,
      List<X> data,
      TrainingConfig config,
      GrowthConfig growth,
      Compute compute) {
    trainer = new Trainer<>(model, data, config, compute);
    if (trainer.memory().instances() == 0) {
      trainer.close();
      throw new IllegalArgumentException(
          config.algorithm() + " keeps no memory, which a growing language is made from");
    }
    this.model = model;
    this.growth = growth;
    this.compute = compute;
    searches = new SearchStep<>(model, growth.together(), compute);
    progress = new Progress(data.size(), config.seed());
  }

  /** The trainer of ψ, whose model, data and memory are those of the whole. */
  public Trainer<X> trainer() {
    return trainer;
  }

  /** The best programs found so far. */
  public Memory memory() {
    return trainer.memory();
  }

  /** Iterations that are done. */
  public int iterations() {
    return progress.iteration;
  }

  /** The stage that is under way or comes next. */
  public Stage stage() {
    return progress.stage;
  }

  /**
   * Goes on to the end of the last iteration, unless stopped before.
   *
   * @param stop asked often, by several threads
   * @return whether all is done
   * @throws IOException if the listener fails with it
   */
  public boolean run(BooleanSupplier stop, GrowthListener listener) throws IOException {
    StopSignal signal = new StopSignal(stop);
    while (progress.iteration < growth.iterations()) {
      if (signal.getAsBoolean()) {
        return false;
      }
      if (isLeftOut(progress.stage)) {
        progress.advance();
        continue;
      }
      Optional<StageReport> done = runStage(signal, listener);
      if (done.isEmpty()) {
        return false;
      }
      listener.finished(done.get());
    }
    return true;
  }

  private boolean isLeftOut(Stage stage) {
    return growth.recognition() == GrowthConfig.Recognition.NONE
        && (stage == Stage.TRAIN || stage == Stage.SEARCH_RECOGNITION);
  }

  /** Does the stage that comes next and turns to the one after it; empty if it was stopped. */
  private Optional<StageReport> runStage(StopSignal signal, GrowthListener listener)
      throws IOException {
    long start = System.nanoTime();
    int iteration = progress.iteration;
    Stage stage = progress.stage;
    listener.begins(iteration, stage);
    Optional<Outcome> outcome =
        switch (stage) {
          case SEARCH_PRIOR -> searchPrior(signal);
          case TRAIN -> train(signal, listener);
          case SEARCH_RECOGNITION -> searchRecognition(signal);
          case GROW -> grow(signal);
        };
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    progress.advance();
    Standing standing = Standing.of(memory());
    return Optional.of(
        new StageReport(
            iteration,
            stage,
            memory().instances(),
            standing.solved(),
            standing.mean(),
            standing.median(),
            outcome.get().learned(),
            model.library(),
            outcome.get().certificates(),
            outcome.get().spent(),
            (System.nanoTime() - start) * 1e-9));
  }

  private Optional<Outcome> searchPrior(StopSignal signal) {
    int[] all = IntStream.range(0, memory().instances()).toArray();
    return search(all, false, growth.priorSearch(), signal);
  }

  private Optional<Outcome> searchRecognition(StopSignal signal) {
    int[] turn = progress.turns.next(memory(), growth.batch());
    Optional<Outcome> outcome = search(turn, true, growth.recognitionSearch(), signal);
    if (outcome.isPresent()) {
      progress.turns.count(turn);
    }
    return outcome;
  }

  private Optional<Outcome> search(
      int[] instances, boolean recognition, SearchLimits limits, StopSignal signal) {
    List<X> observations = Arrays.stream(instances).mapToObj(trainer.data()::get).toList();
    double[] known = Arrays.stream(instances).mapToDouble(this::logJointOfBest).toArray();
    Found found = searches.search(observations, known, recognition, limits, signal);
    if (signal.given()) {
      return Optional.empty();
    }
    searches.remember(memory(), instances, observations, found.programs());
    Map<Integer, Double> certificates = new TreeMap<>();
    for (int i = 0; i < instances.length; i++) {
      certificates.put(instances[i], found.certificates()[i]);
    }
    return Optional.of(new Outcome(List.of(), certificates, found.total()));
  }

  private double logJointOfBest(int instance) {
    return memory().size(instance) > 0 ? memory().logJoint(instance, 0) : Double.NEGATIVE_INFINITY;
  }

  private Optional<Outcome> train(StopSignal signal, GrowthListener listener) throws IOException {
    long seed = trainer.config().seed();
    trainer.startSchedule(trainer.steps() - progress.trained);
    if (progress.trained == 0 && growth.recognition() == GrowthConfig.Recognition.FRESH) {
      trainer.renewRecognition(RandomStreams.of(seed, WEIGHTS, progress.iteration).nextLong());
    }
    model.prepareDreams(
        trainer.data(), compute, RandomStreams.of(seed, DREAMS, progress.iteration), signal);
    while (progress.trained < trainer.config().steps()) {
      if (signal.getAsBoolean()) {
        return Optional.empty();
      }
      var report = trainer.step();
      progress.trained++;
      listener.stepped(report);
    }
    return signal.given() ? Optional.empty() : Optional.of(Outcome.NOTHING);
  }

  private Optional<Outcome> grow(StopSignal signal) {
    Snapshot before = new Snapshot(model, memory());
    trainer.rescore();
    List<String> learned = List.of();
    if (growth.library()) {
      int solved = Standing.of(memory()).solved();
      learned = model.grow(memory(), trainer.data(), compute, signal);
      if (signal.given()) {
        before.restore();
        return Optional.empty();
      }
      trainer.rescore();
      requireSolved(solved);
    }
    model.fit(memory(), trainer.data());
    trainer.rescore();
    return Optional.of(new Outcome(learned, Map.of(), 0));
  }

  private void requireSolved(int before) {
    int now = Standing.of(memory()).solved();
    if (now != before) {
      throw new IllegalStateException(
          "growth: %d instances were solved before the language grew and %d are after it"
              .formatted(before, now));
    }
  }

  /** Writes all that it takes to go on: model, language, memory, optimisers and progress. */
  public void save(Path file) throws IOException {
    Checkpoint.save(file, trainer, growth.toMap(), progress.toMap());
  }

  /**
   * Brings a fresh trainer to the state of a checkpoint.
   *
   * @throws IOException if the file cannot be read or is damaged
   * @throws IllegalArgumentException if it is of another domain, model, configuration or data; the
   *     message names the first difference
   */
  public void resume(Path file) throws IOException {
    progress.restore(file, Checkpoint.resume(file, trainer, growth.toMap()), trainer);
  }

  /** Stops the threads. */
  @Override
  public void close() {
    trainer.close();
  }
}
