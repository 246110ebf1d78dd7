package mws4j.mws.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private Checkpoint() {}

  /** Writes the state of a trainer between two steps. */
  public static void save(Path file, Trainer<?> trainer) throws IOException {
    SafeTensorsWriter writer = new SafeTensorsWriter();
    metadata(trainer).forEach(writer::metadata);
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

  private static Map<String, String> metadata(Trainer<?> trainer) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", FORMAT);
    metadata.put("domain", trainer.model().domain());
    metadata.put("step", String.valueOf(trainer.steps()));
    trainer.config().toMap().forEach((name, value) -> metadata.put("config." + name, value));
    trainer.model().settings().forEach((name, value) -> metadata.put("model." + name, value));
    metadata.put("data", fingerprint(trainer.data()));
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
    try (SafeTensorsReader reader = open(file)) {
      if (isModelAlone(reader.metadata())) {
        throw new IllegalArgumentException(
            file + ": holds a model alone, not the state of a training that could go on");
      }
      Map<String, String> wanted = metadata(trainer);
      for (Map.Entry<String, String> entry : wanted.entrySet()) {
        String found = reader.metadata().get(entry.getKey());
        if (!entry.getKey().equals("step") && !entry.getValue().equals(found)) {
          throw new IllegalArgumentException(
              file
                  + ": cannot resume, "
                  + entry.getKey()
                  + " was "
                  + found
                  + " and is now "
                  + entry.getValue());
        }
      }
      readModel(reader, trainer.model());
      for (Part part : Part.values()) {
        Weights.read(reader, "adam." + prefix(part), trainer.optimiser(part));
      }
      restore(reader, trainer);
      trainer.resumeAt(step(file, reader.metadata()));
      reader.requireAllRead();
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
    M model = fresh.apply(modelSettings(reader));
    readModel(reader, model);
    return model;
  }

  /** The settings of the model, as {@link ProgramModel#settings()} gave them. */
  private static Map<String, String> modelSettings(SafeTensorsReader reader) {
    Map<String, String> settings = new LinkedHashMap<>();
    reader
        .metadata()
        .forEach(
            (name, value) -> {
              if (name.startsWith("model.")) {
                settings.put(name.substring("model.".length()), value);
              }
            });
    return settings;
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
    for (Part part : Part.values()) {
      Weights.read(reader, prefix(part), model.parameters().of(part));
    }
    Weights.read(reader, STATISTICS, model.parameters().statistics());
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
