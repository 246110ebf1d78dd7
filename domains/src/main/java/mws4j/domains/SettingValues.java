package mws4j.domains;

import java.util.Map;
import java.util.function.Function;

/**
 * Reads numbers from the settings that a checkpoint keeps of its model, and checks their range.
 *
 * @param owner whose settings they are, for messages: "gmm model"
 * @param settings values by name
 */
public record SettingValues(String owner, Map<String, String> settings) {
  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if it is missing or not a number
   */
  public int integer(String name) {
    return parse(name, Integer::parseInt);
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is missing or not a number
   */
  public double decimal(String name) {
    return parse(name, Double::parseDouble);
  }

  private <T> T parse(String name, Function<String, T> parser) {
    if (settings.get(name) == null) {
      throw new IllegalArgumentException(
          "%s: setting \"%s\" is missing; the model was made by another version"
              .formatted(owner, name));
    }
    try {
      return parser.apply(settings.get(name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s: setting \"%s\" is \"%s\", no number".formatted(owner, name, settings.get(name)));
    }
  }

  /**
   * Checks a whole number that a model is built from.
   *
   * @param what it is, for the message
   * @throws IllegalArgumentException unless it lies in [least, most]
   */
  public static void requireRange(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " must be " + least + " to " + most + ", not " + value);
    }
  }
}
