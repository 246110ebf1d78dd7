package mws4j.domains.strokes.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mws4j.domains.DataException;

/**
 * Reads PNG and JPEG pictures of characters, one by one or as a folder:
 *
 * <pre>
 * FOLDER/picture.png              no alphabets, or
 * FOLDER/ALPHABET/picture.png     one level of subfolders
 * </pre>
 *
 * A picture of {@value #MIN_SIDE} to {@value #MAX_SIDE} pixels a side, in any colours, is separated
 * into ink and paper ({@link InkFinder}), put in the middle of a square sheet of paper with its
 * longer side, and resized as Omniglot's drawings are. It is not cropped: what is small on a large
 * sheet stays small. Images are ordered by name; hidden files and those of other types are left
 * out.
 */
public final class ImageFolderReader {
  /** Largest width or height. */
  public static final int MAX_SIDE = 4096;

  /** Fewest pixels of the longer side. */
  public static final int MIN_SIDE = 8;

  private static final int MAX_FILE_BYTES = 32 << 20;
  private static final int MAX_FILES = 100_000;
  private static final String LAYOUT =
      "put PNG or JPEG pictures into it, or one folder of them for each alphabet";

  private ImageFolderReader() {}

  /** Reads the selected pictures of a folder; only those are decoded. */
  public static CharacterData read(Path folder, InkColour colour, CharacterSelection selection)
      throws IOException {
    String source = folder.toString();
    List<Item> items = new ArrayList<>();
    list(folder, "", items);
    boolean alphabets = items.isEmpty();
    if (alphabets) {
      for (Path subfolder : sorted(folder)) {
        if (Files.isDirectory(subfolder)) {
          list(subfolder, subfolder.getFileName().toString(), items);
        }
      }
    } else {
      requireNoSubfolders(folder);
    }
    CharacterData.requireImages(items, source, LAYOUT);
    List<CharacterData.Named> images = new ArrayList<>();
    for (Item item : selection.choose(items, Item::alphabet, source)) {
      images.add(new CharacterData.Named(item.alphabet, item.name, readImage(item.file, colour)));
    }
    return CharacterData.of(images);
  }

  /**
   * Reads one picture.
   *
   * @throws DataException if it is not a picture, too large or too small, of one colour, or nothing
   *     of it is left at the size of a character image
   */
  public static CharacterImage readImage(Path file, InkColour colour) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_FILE_BYTES + 1);
    }
    String source = file.toString();
    if (bytes.length > MAX_FILE_BYTES) {
      throw DataException.in(
          source, "has more than " + MAX_FILE_BYTES + " bytes; reduce the picture");
    }
    Picture brightness = PictureDecoder.decode(bytes, source, MAX_SIDE);
    int side = Math.max(brightness.width(), brightness.height());
    if (side < MIN_SIDE) {
      throw DataException.in(
          source, "has " + side + " pixels only; at least " + MIN_SIDE + " show a character");
    }
    Picture ink = InkFinder.ink(brightness, colour, CharacterData.SIDE, source);
    CharacterImage image = new BicubicResize(side, CharacterData.SIDE).toImage(ink);
    if (image.inkPixels() == 0) {
      throw DataException.in(
          source,
          String.format(
              "has no ink left at %dx%d pixels; draw larger, or crop it",
              CharacterData.SIDE, CharacterData.SIDE));
    }
    return image;
  }

  private static void list(Path folder, String alphabet, List<Item> items) throws IOException {
    for (Path file : sorted(folder)) {
      String name = file.getFileName().toString();
      if (!isPicture(name) || !Files.isRegularFile(file)) {
        continue;
      }
      if (items.size() == MAX_FILES) {
        throw DataException.in(
            folder.toString(), "more than " + MAX_FILES + " pictures; take a part of them");
      }
      String path = alphabet.isEmpty() ? name : alphabet + "/" + name;
      if (!CharacterData.isLabel(path)) {
        throw DataException.in(
            folder.toString(), "has a picture or folder with an unusual name; rename it");
      }
      items.add(new Item(alphabet, path, file));
    }
  }

  private static boolean isPicture(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".png") || lower.endsWith(".jpg") || lower.endsWith(".jpeg");
  }

  private static void requireNoSubfolders(Path folder) throws IOException {
    for (Path subfolder : sorted(folder)) {
      List<Item> items = new ArrayList<>();
      if (Files.isDirectory(subfolder)) {
        list(subfolder, "", items);
      }
      if (!items.isEmpty()) {
        throw DataException.in(
            folder.toString(),
            "has pictures of its own and in " + subfolder.getFileName() + "; move them together");
      }
    }
  }

  /** What is in a folder and not hidden, in an order that no file system changes. */
  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith(".")) {
          paths.add(entry);
        }
      }
    }
    paths.sort((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
    return paths;
  }

  private record Item(String alphabet, String name, Path file) {}
}
