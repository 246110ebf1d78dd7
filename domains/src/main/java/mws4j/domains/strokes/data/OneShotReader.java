package mws4j.domains.strokes.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;

/**
 * Reads the one-shot classification runs published with Omniglot ({@code all_runs.zip}):
 *
 * <pre>
 * runRR/training/classCC.png      one image per class
 * runRR/test/itemII.png           images to be classified
 * runRR/class_labels.txt          lines "TEST_IMAGE TRAINING_IMAGE" that show the same character
 * </pre>
 *
 * Images are resized as by {@link OmniglotReader}; classes and tests are ordered by name.
 */
public final class OneShotReader {
  private static final Pattern ENTRY =
      Pattern.compile(
          "((?:[^/]+/)?([^/]+)/)(training/[^/]+\\.png|test/[^/]+\\.png|class_labels\\.txt)");

  private static final int MAX_LABEL_BYTES = 1 << 20;
  private static final int MAX_LINE_BYTES = 1024;
  private static final String LAYOUT =
      "take a zip with entries like run01/training/class01.png, run01/test/item01.png and"
          + " run01/class_labels.txt";

  private final BoundedZip archive;
  private final BicubicResize resize =
      new BicubicResize(OmniglotReader.SOURCE_SIDE, CharacterData.SIDE);

  private OneShotReader(BoundedZip archive) {
    this.archive = archive;
  }

  /** All runs of a file, in order of their names. */
  public static List<OneShotRun> read(Path zip) throws IOException {
    try (BoundedZip archive = new BoundedZip(zip)) {
      return new OneShotReader(archive).runs(zip.toString());
    }
  }

  private List<OneShotRun> runs(String source) throws IOException {
    SortedMap<String, Entries> found = new TreeMap<>(); // by the folder of the run
    for (String entry : archive.names()) {
      Matcher matcher = ENTRY.matcher(entry);
      if (matcher.matches()) {
        found
            .computeIfAbsent(matcher.group(1), folder -> new Entries(matcher.group(2)))
            .add(matcher.group(3), entry);
      }
    }
    CharacterData.requireImages(new ArrayList<>(found.values()), source, LAYOUT);
    List<OneShotRun> runs = new ArrayList<>();
    for (Map.Entry<String, Entries> folder : found.entrySet()) {
      runs.add(run(folder.getKey(), folder.getValue()));
    }
    return runs;
  }

  private OneShotRun run(String folder, Entries entries) throws IOException {
    String place = archive.sourceOf(folder);
    if (entries.labels.isEmpty()) {
      throw DataException.in(place, "has no class_labels.txt; " + LAYOUT);
    }
    if (entries.training.isEmpty() || entries.test.isEmpty()) {
      throw DataException.in(place, "has no training or no test images; " + LAYOUT);
    }
    Map<String, String> classOf = labels(entries);
    Map<String, List<CharacterImage>> queries = new LinkedHashMap<>();
    entries.training.values().forEach(entry -> queries.put(entry, new ArrayList<>()));
    for (String test : entries.test.values()) {
      String training = classOf.get(test);
      if (training == null) {
        throw DataException.in(
            archive.sourceOf(entries.labels), "has no line for " + test + "; add one");
      }
      queries.get(training).add(image(test));
    }
    return new OneShotRun(
        entries.name, images(entries.training.values()), List.copyOf(queries.values()));
  }

  private List<CharacterImage> images(Collection<String> entries) throws IOException {
    List<CharacterImage> images = new ArrayList<>();
    for (String entry : entries) {
      images.add(image(entry));
    }
    return images;
  }

  private CharacterImage image(String entry) throws IOException {
    return resize.toImage(OmniglotReader.picture(archive, entry));
  }

  /** The training entry of each test entry. */
  private Map<String, String> labels(Entries entries) throws IOException {
    String source = archive.sourceOf(entries.labels);
    byte[] text = archive.read(entries.labels, MAX_LABEL_BYTES);
    LineReader lines =
        new LineReader(new ByteArrayInputStream(text), source, MAX_LINE_BYTES, MAX_LABEL_BYTES);
    Map<String, String> classOf = new LinkedHashMap<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        label(line.get().strip().split("\\s+"), entries, classOf, source, lines.number());
      }
    }
    return classOf;
  }

  private static void label(
      String[] names, Entries entries, Map<String, String> classOf, String source, long line) {
    if (names.length != 2) {
      throw DataException.at(
          source, line, names.length + " names; write a test image and a training image");
    }
    String test = image(names[0], "test", entries.test, source, line);
    String training = image(names[1], "training", entries.training, source, line);
    if (classOf.put(test, training) != null) {
      throw DataException.at(source, line, names[0] + " has two lines; remove one");
    }
  }

  /** The entry that a line means. It may lie deeper in the archive than the line says. */
  private static String image(
      String name, String kind, Map<String, String> entryOf, String source, long line) {
    int file = name.lastIndexOf('/');
    String entry = entryOf.get(name.substring(name.lastIndexOf('/', file - 1) + 1));
    if (entry == null || !entry.endsWith(name)) {
      throw DataException.at(
          source, line, name + " is no " + kind + " image of this run; correct the name");
    }
    return entry;
  }

  /** The entries of one run; images by their path within it. */
  private static final class Entries {
    final String name;
    final SortedMap<String, String> training = new TreeMap<>();
    final SortedMap<String, String> test = new TreeMap<>();
    String labels = "";

    Entries(String name) {
      this.name = name;
    }

    void add(String path, String entry) {
      if (path.startsWith("training/")) {
        training.put(path, entry);
      } else if (path.startsWith("test/")) {
        test.put(path, entry);
      } else {
        labels = entry;
      }
    }
  }
}
