package mws4j.cli.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mws4j.cli.data.TableOptions.Header;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableTest {
  @TempDir static Path temp;

  @Test
  void dialectsAreGuessed() throws IOException {
    String[][] cases = {
      // text, what is said, headings, rows
      {"k,n\na,1\nb,2\n", "comma, header, UTF-8; 2 rows", "k/n", "a/1 b/2"},
      {"k;n\na;1,5\nb;2,5\n", "semicolon, header, UTF-8; 2 rows", "k/n", "a/1,5 b/2,5"},
      {"k\tn\na, c\t1\nb\t2\n", "tab, header, UTF-8; 2 rows", "k/n", "a, c/1 b/2"},
      {"k|n\na|1\n", "bar, header, UTF-8; 1 row", "k/n", "a/1"},
      {"k^n\na^1\nb^2\n", "'^', header, UTF-8; 2 rows", "k/n", "a/1 b/2"},
      {"k  n\na  1\nbb 22\n", "spaces, header, UTF-8; 2 rows", "k/n", "a/1 bb/22"},
      {"  k   n  \n aa   1\n  b  22\n", "spaces, header, UTF-8; 2 rows", "k/n", "aa/1 b/22"},
      {"k, n\na, 1\n\"b,c\", 2\n", "comma with spaces, header, UTF-8; 2 rows", "k/n", "a/1 b,c/2"},
      {"'k','n'\n'a,b','1'\n", "comma, single quotes, header, UTF-8; 1 row", "k/n", "a,b/1"},
      {
        "k,n\n\"a \\\"b\\\", c\",1\nb,2\n",
        "comma, backslash escapes, header, UTF-8; 2 rows",
        "k/n",
        "a \"b\", c/1 b/2"
      },
      {"| k | n |\n|---|---|\n| a | 1 |\n", "bar with spaces, header, UTF-8; 1 row", "k/n", "a/1"},
      {"sep=;\nk;n\na;1\n", null, "k/n", "a/1"},
      {"10:30\n11:45\n", "no delimiter, no header, UTF-8; 2 rows", "", "10:30 11:45"},
      {"Ann Lee\nBo Ray\n", "no delimiter, no header, UTF-8; 2 rows", "", "Ann Lee Bo Ray"},
      {"1,5\n2\n", "no delimiter, no header, UTF-8; 2 rows", "", "1,5 2"},
      {
        "$1,234.50\n$12,345.00\n",
        "no delimiter, no header, UTF-8; 2 rows",
        "",
        "$1,234.50 $12,345.00"
      },
    };
    for (String[] c : cases) {
      Tables table = Tables.read(c[0]);
      if (c[1] != null) {
        assertEquals(c[1], table.report().line(), c[0]);
      }
      assertEquals(c[2], table.headings(), c[0]);
      assertEquals(c[3], table.cells(), c[0]);
      assertEquals(List.of(), table.damage(), c[0]);
    }
  }

  @Test
  void headersAreGuessed() throws IOException {
    String[][] cases = {
      {"fruit,origin\nApple,Chile\nPear,Spain\n", "fruit/origin"},
      {"Apple,Chile\nPear,Spain\nPlum,France\n", "/"},
      {"Kind,PowerState,PowerState\nfan,on,off\nlamp,off,off\n", "Kind/PowerState/PowerState 2"},
      {"code,title,weight\n", "code/title/weight"},
      {"just\n", ""},
      {"1,S\n2,M\n", "/"},
      {"Land,2019,2020,2021\nPeru,1,2,3\nChad,2,3,4\n", "Land/2019/2020/2021"},
      {"red\nblue\ngreen\n", ""},
      {"colour\nred\nblue\n", "colour"},
      {"a,,c\n1,2,3\n", "a/column 2/c"},
      {"a,a,a 2\n1,2,3\n", "a/a 3/a 2"},
      {"\"x\",\"y\"\n\"1\",5,6\n\"2\",7,8\n", "column 1/x/y"},
      {"#id\tn\n1\t4\n2\t5\n", "id/n"},
      {"##made by hand\n#id\tn\nq1\t4\nq2\t5\n", "id/n"},
    };
    for (String[] c : cases) {
      assertEquals(c[1], Tables.read(c[0]).headings(), c[0]);
    }
  }

  @Test
  void delimiterHeaderAndCharsetCanBeGiven() throws IOException {
    assertEquals(
        "b;c", Tables.read("a:b;c\n", TableOptions.of(':', Header.ABSENT)).rows().get(0).get(1));
    assertEquals(
        "red", Tables.read("red\nblue\n", TableOptions.of(',', Header.PRESENT)).headings());
    assertEquals("id 7", Tables.read("id\n7\n", TableOptions.of(',', Header.ABSENT)).cells());
    TableOptions greek = TableOptions.guess().in(Charset.forName("windows-1253"));
    assertEquals("\u03b1", Tables.read(new byte[] {(byte) 0xe1, '\n'}, greek).cells());
  }

  @Test
  void linesBeforeAndBetweenRowsAreSkippedAndSaid() throws IOException {
    Tables table = Tables.read("# of today\n# by hand, x\nk,n\na,1\n# pause\nb,2\n");
    assertEquals("a/1 b/2", table.cells());
    assertEquals(List.of(4L, 6L), table.lines());
    assertEquals(
        "comma, header, UTF-8; 2 lines before the table skipped; 2 rows; comment lines between rows"
            + " skipped: 1",
        table.report().line());
    table = Tables.read("Sales of May\n\nk;n;m\na;1;2\nb;2;3\n");
    assertEquals("k/n/m", table.headings());
    assertEquals(
        "semicolon, header, UTF-8; 1 line before the table skipped; 2 rows", table.report().line());
    assertEquals("#1 #2 #3", Tables.read("#1\n#2\n#3\n").cells());
  }

  @Test
  void valuesThatBeginAsCommentsDoAreKept() throws IOException {
    String plain = "n,open\n".repeat(40);
    assertEquals(
        43, Tables.read("id,state\n" + plain + "#5,closed\nb,open\nc,open\n").rows().size());
    assertEquals(
        42, Tables.read("# of today\nid,state\n" + plain + "#5,closed\n#\nb,open\n").rows().size());
    assertEquals(42, Tables.read("tag\n" + "plain\n".repeat(41) + "#sale\n").rows().size());
    assertEquals(41, Tables.read("tag,n\n" + "plain,1\n".repeat(41) + "#sale\n").rows().size());
  }

  @Test
  void raggedRowsAreFittedAndReported() throws IOException {
    Tables table = Tables.read("a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3,,\n7,8,9\n");
    assertEquals("1/2/3 4/5/ 6/7/8 1/2/3 7/8/9", table.cells());
    assertEquals(
        List.of(
            "line 3: 2 cells instead of 3; the others are empty",
            "line 4: 4 cells instead of 3; the last are left out"),
        table.damage());
    assertEquals("1 short row, 1 long row", table.report().damage().summary());
    table = Tables.read("a,b,\n1,2,\n3,4,\n");
    assertEquals("a/b", table.headings());
    assertEquals("1/2 3/4", table.cells());
    assertEquals(0, table.report().damage().count());
  }

  @Test
  void quotesThatAreNoneAreText() throws IOException {
    String[][] cases = {
      {"k,n\n5\" pipe,1\nb,2\n", "5\" pipe/1 b/2", null},
      {
        "k,n\n\"open,1\nb,2\nc,3\n",
        "\"open/1 b/2 c/3",
        "line 2, column 1: this quote is never closed; read as text"
      },
      {
        "k,n\na,\"open\nb,\"2\"\n",
        "a/\"open b/2",
        "line 2, column 2: this quote is never closed; read as text"
      },
      {
        "k,n\n\"a\"b\",1\nc,2\n",
        "a\"b/1 c/2",
        "line 2, column 1: a quote within a quoted cell is not doubled"
      },
      {
        "k,n\n\"5\" tall,1\n\"6\" tall,2\n",
        "\"5\" tall/1 \"6\" tall/2",
        "line 2, column 1: this quote is never closed; read as text"
      },
      {
        "k,n,m\na,\"1,2\nb,3,4\nc,5,6\nd,7,8\ne,9\",1\n",
        "a/\"1/2 b/3/4 c/5/6 d/7/8 e/9\"/1",
        "line 2, column 2: this quote is never closed; read as text"
      },
      {"k,n\n\"a\n\nb\",1\n\"\",2\n\"\"\"\",3\n", "a\n\nb/1 /2 \"/3", null},
    };
    for (String[] c : cases) {
      Tables table = Tables.read(c[0], TableOptions.of(',', Header.PRESENT));
      assertEquals(c[1], table.cells(), c[0]);
      assertEquals(c[2], table.damage().isEmpty() ? null : table.damage().get(0), c[0]);
    }
  }

  @Test
  void lineEndsAreOfAnyKind() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Tables table = Tables.read("k,n\n\"a\nb\",1\n\nc,2".replace("\n", end));
      assertEquals("a" + end + "b/1 c/2", table.cells());
      assertEquals(List.of(2L, 5L), table.lines());
    }
  }

  @Test
  void encodingsAreGuessed() throws IOException {
    String west = "name,town\nJos\u00e9,K\u00f6ln\nZo\u00eb,\u00c5bo\n";
    String east =
        "\u0438\u043c\u044f,\u0433\u043e\u0440\u043e\u0434\n\u0410\u043d\u043d\u0430,\u041c\u043e\u0441\u043a\u0432\u0430\n";
    String far =
        "\u540d\u524d,\u90fd\u5e02\n\u592a\u90ce,\u6771\u4eac\u3067\u3059\n\u82b1\u5b50,\u5927\u962a\u3067\u3057\u305f\n";
    Object[][] cases = {
      {west, "UTF-8", "UTF-8"},
      {"\ufeff" + west, "UTF-8", "UTF-8"},
      {"\ufeff" + west, "UTF-16LE", "UTF-16LE"},
      {"\ufeff" + west, "UTF-16BE", "UTF-16BE"},
      {"\ufeff" + west, "UTF-32LE", "UTF-32LE"},
      {west, "UTF-16LE", "UTF-16LE"},
      {west, "UTF-16BE", "UTF-16BE"},
      {west, "windows-1252", "Windows-1252"},
      {east.repeat(20), "windows-1251", "windows-1251"},
      {far.repeat(20), "Shift_JIS", "Shift_JIS"},
      {far.repeat(20), "EUC-JP", "EUC-JP"},
    };
    for (Object[] c : cases) {
      String text = (String) c[0];
      Tables table =
          Tables.read(
              text.getBytes(Charset.forName((String) c[1])), TableOptions.of(',', Header.PRESENT));
      assertEquals(c[2], table.report().head().encoding().toString(), (String) c[1]);
      String plain = text.replace("\ufeff", "");
      assertEquals(plain.substring(0, plain.indexOf('\n')).replace(',', '/'), table.headings());
      assertEquals(0, table.report().damage().count());
    }
  }

  @Test
  void wrongBytesAndNulAreReported() throws IOException {
    byte[] text = "k,n\n\u00fcber,1\n\u00e4,2\n\u00f6,3\n\u00df,4\nb?,5\nc\0d,6\n".getBytes(UTF_8);
    text[text.length - 10] = (byte) 0xe9; // the question mark
    Tables table = Tables.read(text, TableOptions.guess());
    assertEquals("\u00fcber/1 \u00e4/2 \u00f6/3 \u00df/4 b\u00e9/5 cd/6", table.cells());
    assertEquals(
        List.of(
            "line 6, column 1: byte 0xE9 is not UTF-8; read as Windows-1252",
            "line 7, column 1: NUL left out"),
        table.damage());
  }

  @Test
  void gzipIsUnpackedAsFarAsItGoes() throws IOException {
    StringBuilder text = new StringBuilder("k,n\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("row ").append(i * 7919L % 104729).append(',').append(i).append('\n');
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.toString().getBytes(UTF_8));
    }
    Tables whole = Tables.read(bytes.toByteArray(), TableOptions.guess());
    assertEquals("comma, header, UTF-8 in gzip; 50000 rows", whole.report().line());
    Tables cut =
        Tables.read(Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2), TableOptions.guess());
    assertTrue(cut.rows().size() > 10_000);
    assertEquals(1, cut.report().damage().count(Damage.Kind.CUT));
  }

  @Test
  void whatIsNoTableSaysWhy() {
    String[][] cases = {
      {"", "is empty"},
      {"\n \n\r\n", "has no rows, only blanks"},
      {"\u0089PNG\r\n\u001a\n", "is no table but a PNG picture"},
      {"%PDF-1.7\n", "is no table but a PDF document"},
      {"PK\u0003\u0004abc", "is no table but a ZIP archive or a spreadsheet such as .xlsx"},
      {"a\u0002\u0003\u0004\u0005b", "is no table but binary data"},
      {"\u001f\u008bxyz", "is gzip data damaged at the begin"},
    };
    for (String[] c : cases) {
      byte[] bytes = c[0].getBytes(Charset.forName("ISO-8859-1"));
      var e = assertThrows(DataException.class, () -> Tables.read(bytes, TableOptions.guess()));
      assertTrue(e.getMessage().startsWith("x.csv: " + c[1]), e.getMessage());
    }
    assertThrows(
        NoSuchFileException.class,
        () -> Table.read(temp.resolve("none.csv"), TableOptions.guess(), (line, cells) -> {}));
  }

  @Test
  void anyLengthIsReadInTheSameMemory() throws IOException {
    long rows = 2_000_000;
    long[] seen = new long[2];
    TableReport report =
        Table.read(
            new Endless(rows),
            "x.csv",
            TableOptions.guess(),
            (line, cells) -> {
              seen[0]++;
              seen[1] = line;
            });
    assertEquals(rows, report.rows());
    assertEquals(rows, seen[0]);
    assertEquals(rows, seen[1]);
  }

  @Test
  void overlongCellsAreCut() throws IOException {
    Tables table = Tables.read("k,n\n" + "x".repeat(3 << 20) + ",1\nb,2\n");
    assertEquals(RowParser.MAX_CELL + 1, table.rows().get(0).get(0).length());
    assertEquals("b/2", String.join("/", table.rows().get(1)));
    assertEquals(1, table.report().damage().count(Damage.Kind.LONG_CELL));
  }

  /** Rows without end, nearly. */
  private static final class Endless extends InputStream {
    private final byte[] row = "a1,2\n".getBytes(UTF_8);
    private long left;

    Endless(long rows) {
      left = rows * row.length;
    }

    @Override
    public int read() {
      return left == 0 ? -1 : row[(int) (row.length - 1 - --left % row.length)];
    }

    @Override
    public int read(byte[] to, int from, int length) {
      int count = 0;
      while (count < length && left > 0) {
        to[from + count++] = (byte) read();
      }
      return count == 0 ? -1 : count;
    }
  }
}
