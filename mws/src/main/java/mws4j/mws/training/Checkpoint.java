package mws4j.mws.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final String FORMAT = "mws4j-checkpoint-2";
  private static final String OLD_FORMAT = "mws4j-checkpoint-1";
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

  /** The settings of the model in a checkpoint, as {@link ProgramModel#settings()} gave them. */
  static Map<String, String> modelSettings(Path file) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    metadata(file)
        .forEach(
            (name, value) -> {
              if (name.startsWith("model.")) {
                settings.put(name.substring("model.".length()), value);
              }
            });
    return settings;
  }

  /**
   * Checks that a file is a checkpoint of a domain.
   *
   * @throws IllegalArgumentException if it is one of another domain
   */
  private static void requireDomain(Path file, String domain) throws IOException {
    String found = metadata(file).get("domain");
    if (!domain.equals(found)) {
      throw new IllegalArgumentException(
          file + ": this is a checkpoint of domain " + found + ", not " + domain);
    }
  }

  /**
   * Reads the model of a checkpoint.
   *
   * @param fresh makes a model from the settings that another wrote
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static <M extends ProgramModel<?>> M load(
      Path file, String domain, Function<Map<String, String>, M> fresh) throws IOException {
    requireDomain(file, domain);
    M model = fresh.apply(modelSettings(file));
    loadModel(file, model);
    return model;
  }

  /** Reads the parameters of a model of the same domain and settings. */
  static void loadModel(Path file, ProgramModel<?> model) throws IOException {
    requireDomain(file, model.domain());
    try (SafeTensorsReader reader = open(file)) {
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
    SafeTensorsReader reader = SafeTensorsReader.open(file);
    String format = reader.metadata().get("format");
    if (OLD_FORMAT.equals(format)) {
      reader.close();
      throw new IllegalArgumentException(
          file + ": this is a checkpoint of an older version of mws4j; train the model again");
    }
    if (!FORMAT.equals(format)) {
      reader.close();
      throw new SafeTensorsException(
          file, "this is not a checkpoint of mws4j (format " + format + ")");
    }
    return reader;
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
