package mws4j.cli.functional.task;

import java.util.SplittableRandom;
import mws4j.lambda.value.ListBuilder;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.Values;

/**
 * Arguments drawn by a description.
 *
 * <pre>
 * ints SHORTEST LONGEST LEAST MOST   a list of integers
 * int LEAST MOST                     an integer
 * word, name                         a made-up word, with a capital
 * phrase C                           two to four words with a character between them
 * </pre>
 */
final class DrawnInputs {
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private DrawnInputs() {}

  static Object draw(String description, SplittableRandom rng) {
    String[] words = description.split(" ", -1);
    return switch (words[0]) {
      case "ints" -> {
        int length = rng.nextInt(number(words[1]), number(words[2]) + 1);
        ListBuilder list = new ListBuilder();
        for (int i = 0; i < length; i++) {
          list.add(Values.integer(rng.nextInt(number(words[3]), number(words[4]) + 1)));
        }
        yield list.build();
      }
      case "int" -> Values.integer(rng.nextInt(number(words[1]), number(words[2]) + 1));
      case "word" -> ListValue.ofText(word(rng));
      case "name" -> ListValue.ofText(capital(word(rng)));
      case "phrase" -> {
        String between = words[1].equals("SPACE") ? " " : words[1];
        StringBuilder text = new StringBuilder(word(rng));
        for (int more = rng.nextInt(1, 4); more > 0; more--) {
          text.append(between).append(word(rng));
        }
        yield ListValue.ofText(text);
      }
      default -> throw new IllegalArgumentException("no kind of argument: " + description);
    };
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static String word(SplittableRandom rng) {
    StringBuilder word = new StringBuilder();
    for (int syllables = rng.nextInt(2, 4); syllables > 0; syllables--) {
      word.append(CONSONANTS.charAt(rng.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(rng.nextInt(VOWELS.length())));
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
