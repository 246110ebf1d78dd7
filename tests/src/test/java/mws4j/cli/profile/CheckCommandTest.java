package mws4j.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class CheckCommandTest {
  @TempDir private Path temp;

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    "GP-%05d,2024-%02d-%02d,%s%n",
                    i * 7919 % 99991,
                    1 + i % 12,
                    1 + i * 5 % 28,
                    i % 4 == 0 ? "closed" : "active"))
        .collect(Collectors.joining());
  }

  private Path table(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), "order,day,state\n" + text);
  }

  private Path profile() throws IOException {
    Path profile = temp.resolve("orders.json");
    if (!Files.exists(profile)) {
      Cli.Result made = Cli.run("profile", table("orders.csv", rows(0, 400)), "--out", profile);
      assertEquals(0, made.code(), made.err());
    }
    return profile;
  }

  @Test
  void whatFitsExitsWithZero() throws IOException {
    Cli.Result result = Cli.run("check", profile(), table("more.csv", rows(400, 600)));
    assertEquals(0, result.code(), result.out());
    assertEquals("200 rows, 3 columns: all fits\n", result.out());
  }

  @Test
  void whatDoesNotFitExitsWithThreeAndIsShown() throws IOException {
    String bad = "gp1,2024-25-05,actve\n" + "x,2024-01-01,active\n".repeat(30);
    Cli.Result result = Cli.run("check", profile(), table("bad.csv", rows(400, 600) + bad));
    assertEquals(3, result.code(), result.err());
    String[] expected = {
      "column 2 day: 1 row of 231 does not fit\n",
      "  line 202  2024-25-05  <- 25 where 1 to 12 was expected; day and month exchanged?\n",
      "  line 202  actve  <- did you mean \"active\"?\n",
      "  line 203  x (30 rows)  <- unlike every format\n",
    };
    for (String each : expected) {
      assertTrue(result.out().contains(each), each + result.out());
    }
    String[] lines = result.out().split("\n", -1);
    assertTrue(
        lines[lines.length - 2].startsWith(
            "231 rows, 3 columns: 33 values do not fit in 3 columns"),
        result.out());
  }

  @Test
  void atMostTenFindingsOfAColumnAreShown() throws IOException {
    String bad =
        IntStream.range(0, 25)
            .mapToObj(i -> "?" + i + ",2024-01-01,active\n")
            .collect(Collectors.joining());
    Cli.Result result = Cli.run("check", profile(), table("bad.csv", rows(400, 600) + bad));
    assertEquals(10, result.out().lines().filter(line -> line.startsWith("  line ")).count());
    assertTrue(result.out().contains("  and 15 more rows, see --json\n"), result.out());
  }

  @Test
  void aRepeatedHeaderIsFoundEvenIfItHidesTheFirst() throws IOException {
    String twice = rows(400, 500) + "order,day,state\n" + rows(500, 600);
    Cli.Result result = Cli.run("check", profile(), table("twice.csv", twice));
    assertEquals(3, result.code());
    assertTrue(result.out().startsWith("line 102: the headings are repeated\n"), result.out());
    assertTrue(result.out().contains("\n200 rows, 3 columns: 0 values do not fit"), result.out());
  }

  @Test
  void jsonHasTheFindings() throws IOException {
    Path bad = table("bad.csv", rows(400, 600) + "GP-00001,05.01.2024,active\n");
    Cli.Result result = Cli.run("check", profile(), bad, "--json");
    assertEquals(3, result.code());
    JsonObject json = result.json();
    assertFalse(json.get("fits").getAsBoolean());
    JsonObject day = json.getAsJsonArray("columns").get(1).getAsJsonObject();
    assertEquals(1, day.get("unfit").getAsInt());
    JsonObject finding = day.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertEquals("05.01.2024", finding.get("value").getAsString());
    assertEquals(202, finding.get("line").getAsInt());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldBeforeTheWork() throws Exception {
    Path none = temp.resolve("none");
    Path ok = table("fine.csv", rows(400, 600));
    Cli.Result result = Cli.run("check", profile(), ok, "--junit", none.resolve("x.xml"));
    assertEquals(2, result.code());
    assertEquals("mws4j: " + none + ": no such folder; make it first", result.errorLine());
    assertEquals("", result.out());
  }

  @Test
  void junitIsValidAndHasACaseForEachColumnAndKind() throws Exception {
    Path xml = temp.resolve("report.xml");
    String bad = "\u0001\uFFFE<&]]>,2024-01-01,\"a\nb\"\n";
    Path file = table("bad.csv", rows(400, 600) + bad);
    assertEquals(3, Cli.run("check", profile(), file, "--junit", xml).code());
    String text = Files.readString(xml);
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(getClass().getResource("junit.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(text)));
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
    NodeList suites = document.getElementsByTagName("testsuite");
    assertEquals(2, suites.getLength());
    for (int s = 0; s < 2; s++) {
      Element suite = (Element) suites.item(s);
      NodeList cases = suite.getElementsByTagName("testcase");
      assertEquals(s == 0 ? 3 : 15, cases.getLength());
      assertEquals(String.valueOf(cases.getLength()), suite.getAttribute("tests"));
      int failures = suite.getElementsByTagName("failure").getLength();
      assertEquals(String.valueOf(failures), suite.getAttribute("failures"));
      assertEquals(2, failures, text);
    }
    assertEquals(
        0, Cli.run("check", profile(), table("ok.csv", rows(400, 600)), "--junit", xml).code());
    assertFalse(Files.readString(xml).contains("<failure"));
  }

  @Test
  void profilesAreMerged() throws IOException {
    Path other = temp.resolve("other.json");
    Path both = temp.resolve("both.json");
    Cli.run("profile", table("other.csv", rows(400, 500).replace('-', '/')), "--out", other);
    Cli.Result merged = Cli.run("profile", "--merge", profile(), other, "--out", both);
    assertEquals(0, merged.code(), merged.err());
    assertTrue(merged.out().contains("searched again"), merged.out());
    assertEquals(0, Cli.run("check", both, temp.resolve("other.csv")).code() % 3);
    assertEquals(3, Cli.run("check", profile(), temp.resolve("other.csv")).code());
    Cli.Result exists = Cli.run("profile", "--merge", profile(), other, "--out", both);
    assertEquals(2, exists.code());
    assertTrue(exists.errorLine().contains("exists already"), exists.err());
  }

  @Test
  void wrongUseIsTwo() throws IOException {
    assertEquals(2, Cli.run("profile").code());
    assertEquals(2, Cli.run("profile", "--merge", profile(), profile(), "x.csv").code());
    assertEquals(2, Cli.run("check", profile()).code());
    assertEquals(2, Cli.run("check", profile(), temp.resolve("none.csv")).code());
  }
}
