package mws4j.mws.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.TextHash;
import mws4j.nn.safetensors.SafeTensorsException;
import mws4j.nn.safetensors.SafeTensorsReader;
import mws4j.nn.safetensors.SafeTensorsWriter;
import mws4j.nn.safetensors.Weights;

/**
 * All that a run needs to go on, in one safetensors file: parameters, optimisers, memory, baseline,
 * and as metadata the step, the configuration, the model's settings and a fingerprint of the data.
 *
 * <p>Written atomically. There is no random state to store, see {@link
 * mws4j.mws.probability.RandomStreams}.
 */
public final class Checkpoint {
  private static final String FORMAT = "mws4j-checkpoint-3";
  private static final Set<String> OLD_FORMATS = Set.of("mws4j-checkpoint-1", "mws4j-checkpoint-2");
  private static final String MODEL_FORMAT = "mws4j-model-2";
  private static final String STATISTICS = "statistics.";
  private static final String SETTINGS = "model.";
  private static final String STATE = "state.";
  private static final String LOOP = "loop.";
  private static final String PROGRESS = "progress.";

  private Checkpoint() {}

  /** Writes the state of a trainer between two steps. */
  public static void save(Path file, Trainer<?> trainer) throws IOException {
    save(file, trainer, Map.of(), Map.of());
  }

  /**
   * The same with a loop around the trainer.
   *
   * @param loop its configuration, which must be the same when it goes on
   * @param progress how far it has come
   */
  public static void save(
      Path file, Trainer<?> trainer, Map<String, String> loop, Map<String, String> progress)
      throws IOException {
    SafeTensorsWriter writer = new SafeTensorsWriter();
    metadata(trainer, loop).forEach(writer::metadata);
    progress.forEach((name, value) -> writer.metadata(PROGRESS + name, value));
    if (trainer.model() instanceof StatefulModel model) {
      model.state().forEach((name, value) -> writer.metadata(STATE + name, value));
    }
    ModelParameters parameters = trainer.model().parameters();
    for (Part part : Part.values()) {
      Weights.add(writer, prefix(part), parameters.of(part));
      Weights.add(writer, "adam." + prefix(part), trainer.optimiser(part));
    }
    Weights.add(writer, STATISTICS, parameters.statistics());
    Memory memory = trainer.memory();
    Memory.Contents contents = memory.contents();
    long n = memory.instances();
    long m = memory.capacity();
    writer.addInts("memory.sizes", contents.sizes(), n);
    writer.addInts("memory.lengths", contents.lengths(), n, m);
    writer.addInts("memory.tokens", contents.tokens(), n, m, memory.maxLength());
    writer.addDoubles("memory.logJoint", contents.logJoint(), n, m);
    double[] baseline = trainer.baseline().contents();
    writer.addDoubles("baseline", baseline, baseline.length);
    writer.write(file);
  }

  private static String prefix(Part part) {
    return part.label() + ".";
  }

  /** What must be the same when a run goes on, and the step. */
  private static Map<String, String> metadata(Trainer<?> trainer, Map<String, String> loop) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", FORMAT);
    metadata.put("domain", trainer.model().domain());
    metadata.put("step", String.valueOf(trainer.steps()));
    trainer.config().toMap().forEach((name, value) -> metadata.put("config." + name, value));
    trainer.model().settings().forEach((name, value) -> metadata.put(SETTINGS + name, value));
    metadata.put("data", fingerprint(trainer.data()));
    loop.forEach((name, value) -> metadata.put(LOOP + name, value));
    return metadata;
  }

  /**
   * What the metadata say of the data: their number and the {@link TextHash} of the text, {@link
   * Object#toString}, of all instances in order.
   */
  public static String fingerprint(List<?> data) {
    TextHash hash = new TextHash();
    for (Object instance : data) {
      hash.add(instance.toString()).add("\n");
    }
    return data.size() + "-" + Long.toHexString(hash.value());
  }

  /**
   * Brings a fresh trainer to the state of a checkpoint.
   *
   * @throws IOException if the file cannot be read or is damaged
   * @throws IllegalArgumentException if it is of another domain, model, configuration or data; the
   *     message names the first difference
   */
  public static void resume(Path file, Trainer<?> trainer) throws IOException {
    resume(file, trainer, Map.of());
  }

  /**
   * The same with a loop around the trainer.
   *
   * @param loop its configuration
   * @return how far the loop had come
   */
  public static Map<String, String> resume(Path file, Trainer<?> trainer, Map<String, String> loop)
      throws IOException {
    try (SafeTensorsReader reader = open(file)) {
      if (isModelAlone(reader.metadata())) {
        throw new IllegalArgumentException(
            file + ": holds a model alone, not the state of a training that could go on");
      }
      requireSame(file, metadata(trainer, loop), reader.metadata());
      readModel(reader, trainer.model());
      for (Part part : Part.values()) {
        Weights.read(reader, "adam." + prefix(part), trainer.optimiser(part));
      }
      restore(reader, trainer);
      trainer.resumeAt(step(file, reader.metadata()));
      reader.requireAllRead();
      return named(PROGRESS, reader.metadata());
    }
  }

  private static void requireSame(
      Path file, Map<String, String> wanted, Map<String, String> found) {
    Set<String> names = new LinkedHashSet<>(wanted.keySet());
    found.keySet().stream().filter(name -> name.startsWith(LOOP)).forEach(names::add);
    names.remove("step");
    for (String name : names) {
      if (!Objects.equals(wanted.get(name), found.get(name))) {
        throw new IllegalArgumentException(
            file
                + ": cannot resume, "
                + name
                + " was "
                + found.get(name)
                + " and is now "
                + wanted.get(name));
      }
    }
  }

  private static void restore(SafeTensorsReader reader, Trainer<?> trainer) throws IOException {
    try {
      trainer
          .memory()
          .restore(
              new Memory.Contents(
                  reader.readInts("memory.sizes"),
                  reader.readInts("memory.lengths"),
                  reader.readInts("memory.tokens"),
                  reader.readDoubles("memory.logJoint")));
      trainer.baseline().restore(reader.readDoubles("baseline"));
    } catch (IllegalArgumentException e) {
      throw new SafeTensorsException(reader.file(), e.getMessage());
    }
  }

  /**
   * The metadata of a checkpoint: {@code domain}, {@code step}, {@code config.*}, {@code model.*}.
   */
  public static Map<String, String> metadata(Path file) throws IOException {
    try (SafeTensorsReader reader = open(file)) {
      return reader.metadata();
    }
  }

  /** Whether metadata are those of a model alone, as {@link #exportModel} writes it. */
  public static boolean isModelAlone(Map<String, String> metadata) {
    return MODEL_FORMAT.equals(metadata.get("format"));
  }

  /**
   * Writes the model of a checkpoint alone, without what training needs to go on: a file from which
   * {@link #load} reads it like from the checkpoint.
   *
   * @throws IOException if the checkpoint cannot be read or is damaged
   */
  public static void exportModel(Path checkpoint, Path to) throws IOException {
    SafeTensorsWriter writer = new SafeTensorsWriter();
    try (SafeTensorsReader reader = open(checkpoint)) {
      reader.metadata().forEach(writer::metadata);
      writer.metadata("format", MODEL_FORMAT);
      for (Part part : Part.values()) {
        Weights.copy(reader, prefix(part), writer);
      }
      Weights.copy(reader, STATISTICS, writer);
    }
    writer.write(to);
  }

  /**
   * Reads the model of a checkpoint, or one that stands alone.
   *
   * @param fresh makes a model from the settings that another wrote
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static <M extends ProgramModel<?>> M load(
      Path file, String domain, Function<Map<String, String>, M> fresh) throws IOException {
    try (SafeTensorsReader reader = open(file)) {
      return load(reader, domain, fresh);
    }
  }

  /**
   * The same from the content of a file.
   *
   * @param name of the file in messages
   */
  public static <M extends ProgramModel<?>> M load(
      Path name, byte[] content, String domain, Function<Map<String, String>, M> fresh)
      throws IOException {
    try (SafeTensorsReader reader = requireFormat(SafeTensorsReader.of(name, content))) {
      return load(reader, domain, fresh);
    }
  }

  private static <M extends ProgramModel<?>> M load(
      SafeTensorsReader reader, String domain, Function<Map<String, String>, M> fresh)
      throws IOException {
    requireDomain(reader, domain);
    M model = fresh(reader, fresh);
    readModel(reader, model);
    return model;
  }

  private static <M> M fresh(SafeTensorsReader reader, Function<Map<String, String>, M> fresh) {
    try {
      return fresh.apply(named(SETTINGS, reader.metadata()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(reader.file() + ": " + e.getMessage(), e);
    }
  }

  /** The metadata whose names begin with a prefix, without it. */
  private static Map<String, String> named(String prefix, Map<String, String> metadata) {
    Map<String, String> named = new LinkedHashMap<>();
    metadata.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            named.put(name.substring(prefix.length()), value);
          }
        });
    return named;
  }

  private static void requireDomain(SafeTensorsReader reader, String domain) {
    String found = reader.metadata().get("domain");
    if (!domain.equals(found)) {
      throw new IllegalArgumentException(
          reader.file() + ": this is a checkpoint of domain " + found + ", not " + domain);
    }
  }

  /** Reads the parameters of a model of the same domain and settings. */
  static void loadModel(Path file, ProgramModel<?> model) throws IOException {
    try (SafeTensorsReader reader = open(file)) {
      requireDomain(reader, model.domain());
      readModel(reader, model);
    }
  }

  private static void readModel(SafeTensorsReader reader, ProgramModel<?> model)
      throws IOException {
    if (model instanceof StatefulModel stateful) {
      restoreState(reader, stateful);
    }
    for (Part part : Part.values()) {
      Weights.read(reader, prefix(part), model.parameters().of(part));
    }
    Weights.read(reader, STATISTICS, model.parameters().statistics());
  }

  private static void restoreState(SafeTensorsReader reader, StatefulModel model)
      throws IOException {
    try {
      model.restoreState(named(STATE, reader.metadata()));
    } catch (IllegalArgumentException e) {
      throw new SafeTensorsException(reader.file(), "state of the model: " + e.getMessage());
    }
  }

  private static SafeTensorsReader open(Path file) throws IOException {
    return requireFormat(SafeTensorsReader.open(file));
  }

  private static SafeTensorsReader requireFormat(SafeTensorsReader reader) throws IOException {
    String format = reader.metadata().get("format");
    boolean known = FORMAT.equals(format) || MODEL_FORMAT.equals(format);
    if (known && reader.isChecked()) {
      return reader;
    }
    reader.close();
    if (known) {
      throw new SafeTensorsException(reader.file(), "damaged: its checksum is missing");
    }
    if (format != null && OLD_FORMATS.contains(format)) {
      throw new IllegalArgumentException(
          reader.file()
              + ": this is a checkpoint of an older version of mws4j; train the model again");
    }
    throw new SafeTensorsException(
        reader.file(), "this is not a checkpoint of mws4j (format " + format + ")");
  }

  private static long step(Path file, Map<String, String> metadata) throws IOException {
    try {
      long step = Long.parseLong(metadata.get("step"));
      if (step >= 0) {
        return step;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new SafeTensorsException(file, "step is not a count: " + metadata.get("step"));
  }
}
