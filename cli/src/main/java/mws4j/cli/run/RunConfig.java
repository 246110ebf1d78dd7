package mws4j.cli.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.domains.DataException;
import mws4j.mws.training.TrainingConfig;
import mws4j.nn.safetensors.AtomicFile;

/**
 * What {@code config.json} of a run folder says.
 *
 * @param domain such as {@code regex}
 * @param data absolute path of the training data, or {@link #SAMPLE}
 * @param selection what was taken of the data, by name
 * @param model what it takes to build the model again
 * @param training what the trainer depends on, with the seed
 * @param loop what a loop around the trainer depends on; empty if there is none
 * @param environment versions and the like, for the reader only
 */
public record RunConfig(
    String domain,
    String data,
    Map<String, String> selection,
    Map<String, String> model,
    TrainingConfig training,
    Map<String, String> loop,
    Map<String, String> environment) {
  /** Stands for the data that comes with the library. */
  public static final String SAMPLE = "(sample)";

  private static final String FORMAT = "mws4j-run-1";

  /** Writes the file. */
  public void write(Path file) throws IOException {
    Result json =
        new Result()
            .put("format", FORMAT)
            .put("domain", domain)
            .put("data", data)
            .put("selection", selection)
            .put("model", model)
            .put("training", training.toMap());
    if (!loop.isEmpty()) {
      json.put("loop", loop);
    }
    json.put("environment", environment);
    AtomicFile.write(file, Json.pretty(json));
  }

  /**
   * Reads the file of the run that a checkpoint belongs to.
   *
   * @param why it is needed, for the message if there is none
   */
  public static RunConfig beside(Path checkpoint, String why) throws IOException {
    Path file = checkpoint.toAbsolutePath().resolveSibling("config.json");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(file + ": missing; " + why);
    }
    return read(file);
  }

  /**
   * Reads the file.
   *
   * @throws DataException if it is damaged or not the configuration of a run
   */
  public static RunConfig read(Path file) throws IOException {
    String source = file.toString();
    JsonObject json =
        Json.parseObject(
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.toString());
    if (!FORMAT.equals(string(json, "format", source))) {
      throw DataException.in(source, "no configuration of a run (format is not " + FORMAT + ")");
    }
    return new RunConfig(
        string(json, "domain", source),
        string(json, "data", source),
        json.has("selection") ? map(json, "selection", source) : Map.of(),
        map(json, "model", source),
        training(map(json, "training", source), source),
        json.has("loop") ? map(json, "loop", source) : Map.of(),
        map(json, "environment", source));
  }

  private static String string(JsonObject json, String name, String source) {
    JsonElement value = json.get(name);
    if (value == null || !value.isJsonPrimitive()) {
      throw DataException.in(source, "\"" + name + "\" is missing or no string");
    }
    return value.getAsString();
  }

  private static Map<String, String> map(JsonObject json, String name, String source) {
    JsonElement value = json.get(name);
    if (value == null || !value.isJsonObject()) {
      throw DataException.in(source, "\"" + name + "\" is missing or no object");
    }
    Map<String, String> map = new LinkedHashMap<>();
    for (String key : value.getAsJsonObject().keySet()) {
      map.put(key, string(value.getAsJsonObject(), key, source));
    }
    return map;
  }

  private static TrainingConfig training(Map<String, String> map, String source) {
    TrainingConfig config;
    try {
      config = TrainingConfig.of(map);
    } catch (IllegalArgumentException e) {
      throw DataException.in(source, "\"training\" is damaged: " + e.getMessage());
    }
    if (!config.toMap().equals(map)) {
      throw DataException.in(
          source, "\"training\" is of another version: " + map + " is read as " + config.toMap());
    }
    return config;
  }
}
