package mws4j.cli.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * An invented table with a column of every kind, and something odd or missing in most. The picture
 * {@code docs/images/profile-report.png} and the examples of {@code docs/exports.md} are of it: its
 * {@code main} writes it to the file that it is given.
 */
public final class ExampleTable {
  /** Rows without the header. */
  public static final int ROWS = 300;

  private static final String[] STATES = {"delivered", "open", "sent", "sent", "delivered"};
  private static final String[] COUNTRIES = {"DE", "FR", "NA", "PL", "DE", "AT", "DE"};
  private static final String[] NAMES = {"ada", "lin", "mats", "noor", "otto", "pia", "ruth"};
  private static final String[] SYLLABLES = {
    "lo", "ran", "ti", "mes", "ka", "vor", "sil", "den", "pu", "ar", "ne", "gol"
  };

  private ExampleTable() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), csv());
  }

  /** The table, with a header, separated by commas. */
  public static String csv() {
    RandomGenerator rng = new SplittableRandom(5);
    StringBuilder text =
        new StringBuilder("order,customer,shipped,price,phone,state,country,unit,remark\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(row(row, rng)).append('\n');
    }
    return text.toString();
  }

  private static String row(int row, RandomGenerator rng) {
    String name = NAMES[rng.nextInt(NAMES.length)];
    List<String> cells =
        List.of(
            "GP-" + (14000 + 7 * row),
            row == 120 ? "ada at example.org" : name + rng.nextInt(10, 9999) + "@example.org",
            shipped(row, rng),
            row == 77 ? "12,50" : String.format(Locale.ROOT, "%.2f", 1 + 400 * rng.nextDouble()),
            phone(row, rng),
            row == 201 ? "delivred" : STATES[rng.nextInt(STATES.length)],
            COUNTRIES[rng.nextInt(COUNTRIES.length)],
            "kg",
            remark(row, rng));
    return cells.stream()
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(","));
  }

  private static String shipped(int row, RandomGenerator rng) {
    int month = rng.nextInt(1, 13);
    int day = rng.nextInt(1, 29);
    return row == 58
        ? "11/03/2024"
        : row % 41 == 9 ? "n/a" : String.format(Locale.ROOT, "2024-%02d-%02d", month, day);
  }

  private static String phone(int row, RandomGenerator rng) {
    int number = rng.nextInt(100_000, 999_999);
    return row == 33
        ? "call first!"
        : row % 3 == 0 ? "+49 30 " + number : "030/" + number + "-" + rng.nextInt(10, 99);
  }

  /** Sentences of an invented language; every fifth row has none. */
  private static String remark(int row, RandomGenerator rng) {
    StringBuilder text = new StringBuilder();
    for (int words = row % 5 == 0 ? 0 : rng.nextInt(3, 13); words > 0; words--) {
      boolean number = rng.nextInt(25) == 0;
      text.append(text.isEmpty() ? "" : rng.nextInt(8) == 0 ? ", " : " ");
      text.append(number ? String.valueOf(rng.nextInt(2, 90)) : word(rng));
    }
    return text.isEmpty() ? "" : text.append(".!?.;".charAt(rng.nextInt(5))).toString();
  }

  private static String word(RandomGenerator rng) {
    StringBuilder word = new StringBuilder();
    for (int syllables = rng.nextInt(1, 5); syllables > 0; syllables--) {
      word.append(SYLLABLES[rng.nextInt(SYLLABLES.length)]);
    }
    boolean capital = rng.nextInt(6) == 0;
    return capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : "" + word;
  }
}
