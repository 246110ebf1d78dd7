package mws4j.domains.strokes.data;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mws4j.domains.DataException;

/**
 * Reads MNIST digits: IDX files, plain or gzipped, of {@value CharacterData#SIDE}x{@value
 * CharacterData#SIDE} images and of labels. A pixel is ink if its level is above one half (127 of
 * 255). With labels, the digits are the alphabets, named {@code 0} to {@code 9}; images are named
 * by their place in the file, counted from 0.
 *
 * <pre>
 * images: 2051, count, rows, columns as 32-bit big-endian numbers, then a byte per pixel, row by row
 * labels: 2049, count, then a byte per label
 * </pre>
 */
public final class IdxReader {
  private static final int IMAGES = 0x0803; // unsigned bytes in three dimensions
  private static final int LABELS = 0x0801;

  /** Most images of a file; the largest sets of this format have 814 255. */
  private static final int MAX_COUNT = 1_000_000;

  private static final System.Logger LOG = System.getLogger(IdxReader.class.getName());

  private IdxReader() {}

  /**
   * Reads the selected images.
   *
   * @param labels the file of labels; without it the images belong to no alphabet
   */
  public static CharacterData read(Path images, Optional<Path> labels, CharacterSelection selection)
      throws IOException {
    List<String> digits = labels.isPresent() ? labels(labels.get()) : List.of();
    try (IdxStream in = IdxStream.open(images, IMAGES)) {
      int count = in.count(MAX_COUNT);
      if (labels.isPresent() && digits.size() != count) {
        throw DataException.in(
            labels.get().toString(),
            String.format(
                "has %d labels, but %s has %d images; take files that belong together",
                digits.size(), images, count));
      }
      in.requireSize(CharacterData.SIDE, "rows");
      in.requireSize(CharacterData.SIDE, "columns");
      List<String> alphabets = labels.isPresent() ? digits : Collections.nCopies(count, "");
      return images(in, alphabets, selection, images.toString());
    }
  }

  /**
   * Reads the selected images with the labels that lie beside them. Without such a file the images
   * belong to no alphabet, which is logged as a warning, and nothing can be selected by alphabet.
   *
   * @throws DataException also if the labels are missing and the selection needs them; it says
   *     where they belong
   */
  static CharacterData readWithLabels(Path images, CharacterSelection selection)
      throws IOException {
    Optional<Path> labels = labelsBeside(images);
    if (labels.isEmpty()) {
      String missing = "no file of labels beside it, " + expected(images);
      if (selection.byAlphabet()) {
        throw DataException.in(
            images.toString(),
            missing + "; put it there or take all images, not some of each alphabet");
      }
      LOG.log(WARNING, "{0}: {1}; the images belong to no alphabet", images, missing);
    }
    return read(images, labels, selection);
  }

  /** The file of labels that is named as this file of images and lies beside it. */
  static Optional<Path> labelsBeside(Path images) {
    return labelsOf(images).filter(Files::exists);
  }

  /** Where the labels belong by the name of the images; empty if that is no usual name. */
  private static Optional<Path> labelsOf(Path images) {
    String name = images.getFileName().toString();
    String labels = name.replaceFirst("images([-.])idx3", "labels$1idx1");
    return labels.equals(name) ? Optional.empty() : Optional.of(images.resolveSibling(labels));
  }

  private static String expected(Path images) {
    return labelsOf(images)
        .map(labels -> labels.getFileName() + " is missing")
        .orElse("which NAME-labels-idx1-ubyte would be to NAME-images-idx3-ubyte");
  }

  private static CharacterData images(
      IdxStream in, List<String> alphabets, CharacterSelection selection, String source)
      throws IOException {
    List<Integer> places = IntStream.range(0, alphabets.size()).boxed().toList();
    List<Integer> chosen = selection.choose(places, alphabets::get, source);
    List<CharacterData.Named> images = new ArrayList<>();
    byte[] pixels = new byte[CharacterData.SIDE * CharacterData.SIDE];
    for (int place : places) {
      in.read(pixels);
      if (images.size() < chosen.size() && chosen.get(images.size()) == place) {
        images.add(
            new CharacterData.Named(
                alphabets.get(place), String.valueOf(place), binarised(pixels)));
      }
    }
    in.requireEnd();
    return CharacterData.of(images);
  }

  private static CharacterImage binarised(byte[] pixels) {
    boolean[] ink = new boolean[pixels.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (pixels[i] & 0xff) > 127;
    }
    return CharacterImage.of(CharacterData.SIDE, ink);
  }

  private static List<String> labels(Path file) throws IOException {
    try (IdxStream in = IdxStream.open(file, LABELS)) {
      int count = in.count(MAX_COUNT);
      List<String> labels = new ArrayList<>();
      byte[] label = new byte[1];
      for (int i = 0; i < count; i++) {
        in.read(label);
        if (label[0] < 0 || label[0] > 9) {
          throw in.problem("label " + (label[0] & 0xff) + ", but digits are 0 to 9");
        }
        labels.add(String.valueOf(label[0]));
      }
      in.requireEnd();
      return labels;
    }
  }
}
