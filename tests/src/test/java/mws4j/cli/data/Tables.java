package mws4j.cli.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table that was read, for tests. */
record Tables(TableReport report, List<List<String>> rows, List<Long> lines) {
  static Tables read(byte[] bytes, TableOptions options) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    TableReport report =
        Table.read(
            new ByteArrayInputStream(bytes),
            "x.csv",
            options,
            (line, cells) -> {
              rows.add(List.copyOf(cells));
              lines.add(line);
            });
    return new Tables(report, rows, lines);
  }

  static Tables read(String text, TableOptions options) throws IOException {
    return read(text.getBytes(UTF_8), options);
  }

  static Tables read(String text) throws IOException {
    return read(text, TableOptions.guess());
  }

  String headings() {
    return String.join("/", report.head().headings());
  }

  /** Cells divided by slashes, rows by blanks. */
  String cells() {
    return rows.stream().map(row -> String.join("/", row)).collect(Collectors.joining(" "));
  }

  List<String> damage() {
    return report.damage().first().stream().map(Damage::toString).toList();
  }
}
