package mws4j.domains.strokes.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mws4j.domains.DataException;
import mws4j.domains.SampleFile;

/**
 * Character images with their names and the names of their alphabets. {@link #read} takes whatever
 * there is a reader for.
 *
 * @param alphabets sorted names; empty if the images belong to no alphabet
 * @param images each with the index of its alphabet, or none of them with one
 * @param names of the images, in the same order
 */
public record CharacterData(
    List<String> alphabets, List<CharacterImage> images, List<String> names) {

  /** Side of the images that all readers make. */
  public static final int SIDE = 28;

  private static final String SAMPLE = "characters-sample.tsv";

  /** Checks that indices and numbers agree. */
  public CharacterData {
    alphabets = List.copyOf(alphabets);
    images = List.copyOf(images);
    names = List.copyOf(names);
    if (images.size() != names.size()) {
      throw new IllegalArgumentException(
          "CharacterData: " + images.size() + " images with " + names.size() + " names");
    }
    int least = alphabets.isEmpty() ? CharacterImage.NO_ALPHABET : 0;
    for (CharacterImage image : images) {
      if (image.alphabet() < least || image.alphabet() >= alphabets.size()) {
        throw new IllegalArgumentException(
            "CharacterData: an image has alphabet " + image.alphabet() + " of " + alphabets.size());
      }
    }
  }

  /** The sample that comes with the library: what {@link CharacterGenerator#sample} draws. */
  public static CharacterData readSample() throws IOException {
    return SampleFile.read(CharacterData.class, SAMPLE, CharacterFile::read);
  }

  /**
   * Reads a folder of pictures ({@link ImageFolderReader}), an Omniglot zip ({@link
   * OmniglotReader}), MNIST digits ({@link IdxReader}) with the labels that lie beside them, or a
   * character file ({@link CharacterFile}). Digits without labels belong to no alphabet; to take
   * some of each alphabet is then refused.
   */
  public static CharacterData read(Path path, CharacterSelection selection) throws IOException {
    if (Files.isDirectory(path)) {
      return ImageFolderReader.read(path, InkColour.AUTO, selection);
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".zip")) {
      return OmniglotReader.read(path, selection);
    }
    if (name.contains("idx") || name.endsWith(".gz")) {
      return IdxReader.readWithLabels(path, selection);
    }
    return CharacterFile.read(path).select(selection, path.toString());
  }

  /** The part of these data that is selected; {@code source} is their name in error messages. */
  public CharacterData select(CharacterSelection selection, String source) {
    List<Named> all = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      all.add(new Named(alphabetOf(i), names.get(i), images.get(i)));
    }
    return of(selection.choose(all, Named::alphabet, source));
  }

  /** These data without images with the same pixels as some, whatever their alphabets. */
  public CharacterData without(List<CharacterImage> some) {
    Set<CharacterImage> pixels = new HashSet<>();
    some.forEach(image -> pixels.add(image.withAlphabet(CharacterImage.NO_ALPHABET)));
    List<Named> others = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      if (!pixels.contains(images.get(i).withAlphabet(CharacterImage.NO_ALPHABET))) {
        others.add(new Named(alphabetOf(i), names.get(i), images.get(i)));
      }
    }
    return of(others);
  }

  private String alphabetOf(int i) {
    int alphabet = images.get(i).alphabet();
    return alphabet == CharacterImage.NO_ALPHABET ? "" : alphabets.get(alphabet);
  }

  /** Numbers the alphabets of images. */
  static CharacterData of(List<Named> items) {
    TreeSet<String> sorted = new TreeSet<>();
    items.forEach(item -> sorted.add(item.alphabet));
    sorted.remove("");
    List<String> alphabets = List.copyOf(sorted);
    List<CharacterImage> images = new ArrayList<>();
    for (Named item : items) {
      images.add(item.image.withAlphabet(alphabets.indexOf(item.alphabet)));
    }
    return new CharacterData(alphabets, images, items.stream().map(Named::name).toList());
  }

  /** An image whose alphabet has a name, empty for none, but not yet a number. */
  record Named(String alphabet, String name, CharacterImage image) {}

  /** A name that may be shown and written: short, and without control characters. */
  public static boolean isLabel(String name) {
    return name.length() <= 200 && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** Refuses data without a single image. */
  static void requireImages(List<?> items, String source, String expected) {
    if (items.isEmpty()) {
      throw DataException.in(source, "has no character images; " + expected);
    }
  }
}
