package mws4j.domains.strokes;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.strokes.data.CharacterImage;

/**
 * A program: strokes laid end to end from the middle of the canvas, each drawn or only moved along.
 * The first is never drawn: it goes to where the character begins.
 *
 * <p>Written as the numbers of the strokes, those that are not drawn in brackets, after the number
 * of the alphabet if there is one: {@code (7) 12 (3) 44} or {@code a5 (7) 12 (3) 44}.
 *
 * @param alphabet that the character is one of, {@link CharacterImage#NO_ALPHABET} in a model
 *     without alphabets
 * @param strokes in order
 */
public record StrokesProgram(int alphabet, List<Step> strokes) {
  /**
   * A stroke of a program.
   *
   * @param stroke its number in the bank
   * @param drawn whether the pen is on the paper
   */
  public record Step(int stroke, boolean drawn) {
    /** Checks the number. */
    public Step {
      if (stroke < 0) {
        throw new IllegalArgumentException(
            "strokes: the number of a stroke must be at least 0; it is " + stroke);
      }
    }

    @Override
    public String toString() {
      return drawn ? String.valueOf(stroke) : "(" + stroke + ")";
    }
  }

  /** Checks that there are strokes of which the first is not drawn. */
  public StrokesProgram {
    strokes = List.copyOf(strokes);
    if (strokes.isEmpty() || strokes.get(0).drawn()) {
      throw new IllegalArgumentException(
          "strokes: a program must have strokes, the first of them not drawn; it is " + strokes);
    }
    if (alphabet < CharacterImage.NO_ALPHABET) {
      throw new IllegalArgumentException("strokes: there is no alphabet " + alphabet);
    }
  }

  /** Reads the written form. */
  public static StrokesProgram parse(String text) {
    int alphabet = CharacterImage.NO_ALPHABET;
    List<Step> steps = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      if (word.startsWith("a") && steps.isEmpty() && alphabet == CharacterImage.NO_ALPHABET) {
        alphabet = number(word.substring(1), text);
      } else if (word.startsWith("(") && word.endsWith(")")) {
        steps.add(new Step(number(word.substring(1, word.length() - 1), text), false));
      } else {
        steps.add(new Step(number(word, text), true));
      }
    }
    return new StrokesProgram(alphabet, steps);
  }

  private static int number(String word, String text) {
    if (!word.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "strokes: expected the number of a stroke, found \"" + word + "\" in \"" + text + "\"");
    }
    return Integer.parseInt(word);
  }

  /** The written form. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (alphabet != CharacterImage.NO_ALPHABET) {
      text.append('a').append(alphabet).append(' ');
    }
    for (int i = 0; i < strokes.size(); i++) {
      text.append(i == 0 ? "" : " ").append(strokes.get(i));
    }
    return text.toString();
  }
}
