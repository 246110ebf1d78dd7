package mws4j.domains.strokes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.domains.SettingValues;
import mws4j.domains.strokes.data.CharacterImage;

/**
 * How programs are written as tokens. Stroke s that is drawn is token {@code 2 s + 1}, one that is
 * not is {@code 2 s}; every program has the same number of strokes.
 *
 * <p>The paper restricts programs "to a maximum of only 10 strokes". Like its authors' code, this
 * has always 10: strokes at the end that are not drawn stand for a shorter program, and there is no
 * end to be predicted.
 *
 * <p>In a model with alphabets the first token is the alphabet, {@code 2 bank + alphabet}; it is
 * drawn uniformly by the prior and known to the recognition model. So the alphabet conditions both
 * through the program alone.
 *
 * @param bank number of stroke types
 * @param strokes of a program
 * @param alphabets 0 for a model without alphabets
 */
public record StrokeTokens(int bank, int strokes, int alphabets) {
  private static final int MOST = 4096;

  /** Checks the sizes. */
  public StrokeTokens {
    SettingValues.requireRange("number of stroke types", bank, 1, MOST);
    SettingValues.requireRange("number of strokes", strokes, 1, MOST);
    SettingValues.requireRange("number of alphabets", alphabets, 0, MOST);
  }

  /** Number of tokens before the first stroke: 1 if there are alphabets. */
  int head() {
    return alphabets > 0 ? 1 : 0;
  }

  /** Number of tokens of every program. */
  int length() {
    return head() + strokes;
  }

  /** Whether these tokens are a program. */
  boolean isProgram(int[] tokens, int offset, int length) {
    if (length != length()) {
      return false;
    }
    if (alphabets > 0 && (tokens[offset] < 2 * bank || tokens[offset] >= 2 * bank + alphabets)) {
      return false;
    }
    int first = offset + head();
    for (int i = first; i < offset + length; i++) {
      if (tokens[i] < 0 || tokens[i] >= 2 * bank) {
        return false;
      }
    }
    return !drawn(tokens[first]);
  }

  /** The alphabet of a program, {@link CharacterImage#NO_ALPHABET} without. */
  int alphabet(int[] tokens, int offset) {
    return alphabets > 0 ? tokens[offset] - 2 * bank : CharacterImage.NO_ALPHABET;
  }

  /** The token of an alphabet. */
  int alphabetToken(int alphabet) {
    if (alphabet < 0 || alphabet >= alphabets) {
      throw new IllegalArgumentException(
          "strokes: the model knows "
              + alphabets
              + " alphabets, numbered from 0; an image is of alphabet "
              + alphabet);
    }
    return 2 * bank + alphabet;
  }

  /** The stroke of a token. */
  static int stroke(int token) {
    return token >> 1;
  }

  /** Whether a token's stroke is drawn. */
  static boolean drawn(int token) {
    return (token & 1) != 0;
  }

  /** The program that the tokens are. */
  public StrokesProgram decode(int[] tokens) {
    if (!isProgram(tokens, 0, tokens.length)) {
      throw new IllegalArgumentException(
          "strokes: no program of " + strokes + " strokes: " + Arrays.toString(tokens));
    }
    List<StrokesProgram.Step> steps = new ArrayList<>();
    for (int i = head(); i < tokens.length; i++) {
      steps.add(new StrokesProgram.Step(stroke(tokens[i]), drawn(tokens[i])));
    }
    return new StrokesProgram(alphabet(tokens, 0), steps);
  }

  /** The tokens of a program. */
  public int[] encode(StrokesProgram program) {
    int[] tokens = new int[head() + program.strokes().size()];
    if (alphabets > 0) {
      tokens[0] = alphabetToken(program.alphabet());
    }
    for (int i = 0; i < program.strokes().size(); i++) {
      StrokesProgram.Step step = program.strokes().get(i);
      tokens[head() + i] = 2 * step.stroke() + (step.drawn() ? 1 : 0);
    }
    boolean stray = alphabets == 0 && program.alphabet() != CharacterImage.NO_ALPHABET;
    if (stray || !isProgram(tokens, 0, tokens.length)) {
      throw new IllegalArgumentException(
          "strokes: \"" + program + "\" is not a program of this model, which has " + this);
    }
    return tokens;
  }
}
