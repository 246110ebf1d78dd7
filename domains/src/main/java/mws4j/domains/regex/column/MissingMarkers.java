package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of a column that stand for a missing one. A value is taken for missing by its form
 * <em>and</em> because it does not fit the rest, the values that have no such form. What fits:
 *
 * <ul>
 *   <li>Blank cells never do.
 *   <li>{@code NA}, {@code null} and other technical forms do among codes of the same length and
 *       case ({@code NA}, Namibia, beside {@code AD, AE, AF}), and capitalised among capitalised
 *       words (a Ms {@code Null}), unless they have far more rows than any other value.
 *   <li>Words such as {@code none} and {@code unknown} do in a small set of words of the same case:
 *       {@code none, some, all} and {@code yes, no, unknown} keep them. There they are answers that
 *       somebody gave, and the set is listed with its counts, so that nothing is lost; called
 *       missing, an answer would be. Among numbers, dates, codes and names they do not fit, nor in
 *       capitals beside small letters.
 *   <li>{@code -} does among single letters (grades {@code A, B, C, -}), and any sign does among
 *       signs ({@code +, -}) and, for {@code .} and {@code ..}, among paths.
 *   <li>A number such as {@code -999} or a date such as {@code 9999-12-31} is missing only far
 *       outside the range of all others; see {@code NumberSentinels} and {@code DateSentinels}.
 * </ul>
 *
 * <p>A column of one marker alone is a constant, so nothing is missing in it. Immutable.
 */
public final class MissingMarkers {
  private static final long OVER_REPRESENTED = 5; // times the rows of the most frequent other
  private static final long ENOUGH_ROWS = 20;
  private static final int LONGEST_CODE = 4;

  private final ColumnValues values;
  private final boolean[] missing;
  private final int[] present;

  private MissingMarkers(ColumnValues values, boolean[] missing) {
    this.values = values;
    this.missing = missing;
    present = IntStream.range(0, missing.length).filter(i -> !missing[i]).toArray();
  }

  /** The missing values of a column. */
  public static MissingMarkers of(ColumnValues values) {
    MarkerForm[] forms = new MarkerForm[values.size()];
    List<Integer> marked = new ArrayList<>();
    boolean[] missing = new boolean[values.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = MarkerForm.of(values.value(i));
      missing[i] = forms[i] != MarkerForm.NONE;
      if (missing[i] && forms[i] != MarkerForm.BLANK) {
        marked.add(i);
      }
    }
    if (marked.size() + blanks(forms) == forms.length) {
      if (marked.size() == 1) {
        missing[marked.get(0)] = false; // a constant
      }
      return new MissingMarkers(values, missing);
    }
    keepThoseThatFit(values, forms, marked, missing);
    return withSentinels(new MissingMarkers(values, missing));
  }

  private static int blanks(MarkerForm[] forms) {
    return (int) Arrays.stream(forms).filter(form -> form == MarkerForm.BLANK).count();
  }

  private static void keepThoseThatFit(
      ColumnValues values, MarkerForm[] forms, List<Integer> marked, boolean[] missing) {
    if (marked.isEmpty()) {
      return;
    }
    int[] rest = IntStream.range(0, missing.length).filter(i -> !missing[i]).toArray();
    RestOfColumn others = new RestOfColumn(values, rest);
    for (int i : marked) {
      missing[i] = !fits(values.value(i), values.rows(i), forms[i], others);
    }
  }

  private static boolean fits(String value, long rows, MarkerForm form, RestOfColumn rest) {
    if (form == MarkerForm.SIGNS) {
      return rest.isOfSigns()
          || (value.equals("-") && rest.isOfSingleLetters())
          || ((value.equals(".") || value.equals("..")) && rest.isOfPaths());
    }
    if (form == MarkerForm.WORDS && rest.isSmallSetOfWords(WordCase.of(value))) {
      return true;
    }
    boolean tooMany = rows >= ENOUGH_ROWS && rows >= OVER_REPRESENTED * rest.mostRows();
    return !tooMany && (isCode(value, form, rest) || isName(value, form, rest));
  }

  /** Small letters in a word of four are {@code null} and {@code none}, whatever is beside them. */
  private static boolean isCode(String value, MarkerForm form, RestOfColumn rest) {
    return value.length() <= LONGEST_CODE
        && value.codePoints().allMatch(ValueShape::isLetter)
        && (value.length() < LONGEST_CODE || WordCase.of(value) == WordCase.UPPER)
        && (form == MarkerForm.TECHNICAL || WordCase.of(value) == WordCase.UPPER)
        && rest.isOfShape(value);
  }

  private static boolean isName(String value, MarkerForm form, RestOfColumn rest) {
    return form == MarkerForm.TECHNICAL
        && WordCase.of(value) == WordCase.CAPITALISED
        && rest.isOfNames();
  }

  private static MissingMarkers withSentinels(MissingMarkers markers) {
    boolean[] missing = markers.missing.clone();
    for (int i : NumberSentinels.of(markers.values, markers.present)) {
      missing[i] = true;
    }
    for (int i : DateSentinels.of(markers.values, markers.present)) {
      missing[i] = true;
    }
    return new MissingMarkers(markers.values, missing);
  }

  /** Whether a value, by its index, stands for a missing one. */
  public boolean isMissing(int i) {
    return missing[i];
  }

  /** Rows that are missing. */
  public long rows() {
    return values.rows(indices());
  }

  /** The values that stand for missing ones, by their indices in order of appearance. */
  public int[] indices() {
    return IntStream.range(0, missing.length).filter(i -> missing[i]).toArray();
  }

  /** All other values, by their indices in order of appearance. */
  public int[] present() {
    return present.clone();
  }
}
