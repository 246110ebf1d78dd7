package mws4j.cli.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mws4j.domains.DataException;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;

/** The alphabets that a model is conditioned on, by name. */
final class Alphabets {
  private Alphabets() {}

  /**
   * The number of an alphabet; empty if none is named.
   *
   * @throws IllegalArgumentException if the model does not know it
   */
  public static OptionalInt number(StrokesModel model, String name) {
    if (name == null) {
      return OptionalInt.empty();
    }
    List<String> known = model.structure().alphabets();
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "--alphabet: the model is not conditioned on alphabets; leave it out");
    }
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "--alphabet: the model has no alphabet \"" + name + "\"; it has " + list(known));
    }
    return OptionalInt.of(known.indexOf(name));
  }

  /**
   * An image as one of an alphabet, which must be named if the model is conditioned on any.
   *
   * @throws IllegalArgumentException if it is not, or the model does not know it
   */
  public static CharacterImage assign(StrokesModel model, CharacterImage image, String name) {
    OptionalInt number = number(model, name);
    if (number.isEmpty() && !model.structure().alphabets().isEmpty()) {
      throw new IllegalArgumentException(
          "the model is conditioned on alphabets; name that of the image with --alphabet, one of "
              + list(model.structure().alphabets()));
    }
    return image.withAlphabet(number.orElse(CharacterImage.NO_ALPHABET));
  }

  /**
   * Images with the numbers that the model has for their alphabets; as they are if it has none.
   *
   * @param source of the data, for error messages
   * @throws DataException if the model does not know an alphabet
   */
  public static List<CharacterImage> renumber(
      StrokesModel model, CharacterData data, String source) {
    List<String> known = model.structure().alphabets();
    if (known.isEmpty()) {
      return data.images();
    }
    List<CharacterImage> images = new ArrayList<>();
    for (CharacterImage image : data.images()) {
      if (image.alphabet() == CharacterImage.NO_ALPHABET) {
        throw DataException.in(
            source, "has no alphabets; the model is conditioned on " + list(known));
      }
      String name = data.alphabets().get(image.alphabet());
      if (!known.contains(name)) {
        throw DataException.in(
            source, "has alphabet \"" + name + "\"; the model knows " + list(known));
      }
      images.add(image.withAlphabet(known.indexOf(name)));
    }
    return images;
  }

  private static String list(List<String> names) {
    return '"' + String.join("\", \"", names) + '"';
  }
}
