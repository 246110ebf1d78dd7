package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.run.RunConfig;
import mws4j.domains.regex.StringConcept;
import mws4j.domains.regex.StringConceptsReader;
import mws4j.domains.regex.StringSet;

/** The concepts that a user names. */
public final class TrainingData {
  private TrainingData() {}

  /** Reads a file of concepts. */
  public static List<StringConcept> read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + ": is a folder; give a file of concepts");
    }
    return StringConceptsReader.read(file);
  }

  /** Reads the concepts that a run was trained on. */
  public static List<StringConcept> read(RunConfig run) throws IOException {
    if (run.data().equals(RunConfig.SAMPLE)) {
      return StringConceptsReader.readSample();
    }
    try {
      return read(Path.of(run.data()));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          run.data() + ": the training data of the run is gone; put it back", e);
    }
  }

  /** The strings to learn from, one observation per concept. */
  public static List<StringSet> observations(List<StringConcept> concepts) {
    List<StringSet> data = new ArrayList<>();
    concepts.forEach(concept -> data.add(new StringSet(concept.train())));
    return data;
  }
}
