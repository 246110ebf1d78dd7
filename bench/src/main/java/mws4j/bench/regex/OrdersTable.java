package mws4j.bench.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a table of orders as CSV to standard output, as large as one likes, to measure {@code
 * profile} on: keys, times, amounts, states, addresses and short codes, one value in a thousand of
 * each column odd. The same number of rows gives the same bytes, and the first rows of a larger
 * table are those of a smaller one.
 *
 * <pre>java -cp bench/target/benchmarks.jar mws4j.bench.regex.OrdersTable 1000000 &gt; orders.csv
 * </pre>
 */
public final class OrdersTable {
  private static final int ODD = 1000; // one value in so many
  private static final int SECONDS = 40; // at most, between two orders
  private static final LocalDateTime FIRST = LocalDateTime.of(2015, 1, 1, 0, 0, 0);

  private static final List<String> STATES =
      List.of("new", "paid", "packed", "shipped", "delivered", "returned", "cancelled");
  private static final List<String> NAMES =
      List.of("anna", "ben", "carla", "david", "emma", "felix", "greta", "hugo", "ines", "jonas");
  private static final List<String> FAMILIES =
      List.of("smith", "garcia", "ivanova", "tanaka", "olsen", "rossi", "novak", "meyer", "silva");
  private static final List<String> HOSTS =
      List.of("example.com", "example.org", "mail.example.net");
  private static final List<String> ODDITIES =
      List.of("?", "see below", "#REF!", "12/31", "TEST TEST", "-", "0x1F", "error 500");

  private final SplittableRandom rng = new SplittableRandom(1);
  private long second;

  private OrdersTable() {}

  /** Writes as many rows as the argument says. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("OrdersTable: give the number of rows");
    }
    long rows = Long.parseLong(args[0]);
    OutputStream bytes = new BufferedOutputStream(System.out, 1 << 16);
    Writer out = new OutputStreamWriter(bytes, UTF_8);
    out.write("order,time,amount,state,email,code\n");
    OrdersTable table = new OrdersTable();
    for (long row = 1; row <= rows; row++) {
      out.write(table.row(row));
    }
    out.flush();
  }

  private String row(long number) {
    second += 1 + rng.nextInt(SECONDS);
    String order = "GP-" + (100_000_000 + number);
    String time = LocalDateTime.ofEpochSecond(epoch(), 0, ZoneOffset.UTC) + "Z";
    String amount = (1 + rng.nextInt(5000)) + "." + digits(2);
    String state = of(STATES);
    String email = of(NAMES) + "." + of(FAMILIES) + digits(3) + "@" + of(HOSTS);
    String code = letter() + letter() + digits(2);
    return String.join(
        ",",
        orOdd(order),
        orOdd(time.length() == 17 ? time.replace("Z", ":00Z") : time),
        orOdd(amount),
        orOdd(state),
        orOdd(email),
        orOdd(code) + "\n");
  }

  private long epoch() {
    return FIRST.toEpochSecond(ZoneOffset.UTC) + second;
  }

  private String orOdd(String value) {
    return rng.nextInt(ODD) == 0 ? of(ODDITIES) : value;
  }

  private String of(List<String> some) {
    return some.get(rng.nextInt(some.size()));
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + rng.nextInt(10)));
    }
    return digits.toString();
  }

  private String letter() {
    return String.valueOf((char) ('A' + rng.nextInt(26)));
  }
}
