package mws4j.cli.columns.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mws4j.cli.Cli;
import mws4j.cli.columns.ExampleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

final class ProfilePageTest {
  @TempDir private Path temp;

  /** Cells and headings that would be markup, close a quote, run or move the cursor. */
  static String hostileTable() {
    String[] evil = {
      "<script>window.hacked=1</script>",
      "\"\"><img src=x onerror=window.hacked=1>",
      "'; window.hacked=1; //",
      "</style></section><h1>&amp;&lt;",
      "]]>",
      "\u001b[31mred\u0007",
      "\u202egnp.exe",
      "\ud83d\ude00\u0000\ufffe",
    };
    String rows =
        IntStream.range(0, 120)
            .mapToObj(
                i ->
                    "AB-"
                        + (1000 + i * 37 % 997)
                        + ",\""
                        + evil[i % evil.length]
                        + "\",\""
                        + (i == 3 ? "<b>opne" : i % 2 == 0 ? "<b>open" : "<i>shut")
                        + "\",\"<script>"
                        + (100 + i * 61 % 797)
                        + "</script>\"")
            .collect(Collectors.joining("\n"));
    return "\ufeffcode,\"<script>window.hacked=1</script>\",\"a\"\" onclick='x'\",\"\u001b[2J\"\n"
        + rows
        + "\nAB-1\n";
  }

  private String page(String table) throws IOException {
    Path file = Files.writeString(temp.resolve("<b>\u0007&\"'.csv"), table);
    Path html = temp.resolve("report.html");
    Cli.Result result = Cli.run("profile", "--html", html, "--overwrite", file);
    assertEquals(0, result.code(), result.err());
    return Files.readString(html);
  }

  /** Parsed as XML, in which a mistake is an error. */
  private static Document parse(String html)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void error(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    return builder.parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> elements(Document page, String tag) {
    var found = page.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<Element> ofClass(Document page, String name) {
    return elements(page, "*").stream()
        .filter(each -> List.of(each.getAttribute("class").split(" ", -1)).contains(name))
        .toList();
  }

  @Test
  void hasAllThatIsSaidOfEveryColumn() throws Exception {
    String html = page(ExampleTable.csv());
    Document page = parse(html);
    List<String> ids =
        elements(page, "section").stream().map(each -> each.getAttribute("id")).toList();
    assertEquals(IntStream.rangeClosed(1, 9).mapToObj(i -> "column-" + i).toList(), ids);
    List<String> links =
        elements(page, "a").stream().map(each -> each.getAttribute("href")).toList();
    assertEquals(ids.stream().map(id -> "#" + id).toList(), links);
    String[] expected = {
      "300 rows, 9 columns",
      "Read as comma, header, UTF-8; 300 rows.",
      "GP-14000 to GP-16093 in steps of 7",
      "2024-\\d{2}-\\d{2}",
      "first on line 11",
      "line 203: did you mean \"delivered\"?",
      "No structure found.",
    };
    String text = page.getDocumentElement().getTextContent();
    for (String each : expected) {
      assertTrue(text.contains(each), each + "\n" + text);
    }
  }

  /** The parts of a date: the year as fixed text, then month and day in colours of their own. */
  @Test
  void examplesAreColouredByTheirParts() throws Exception {
    Document page = parse(page(ExampleTable.csv()));
    Node first =
        ofClass(page, "parse").stream()
            .filter(each -> each.getTextContent().startsWith("2024-"))
            .findFirst()
            .orElseThrow();
    List<String> parts = new ArrayList<>();
    for (Node part = first.getFirstChild(); part != null; part = part.getNextSibling()) {
      parts.add(((Element) part).getAttribute("class") + " " + part.getTextContent());
    }
    assertEquals(
        List.of("fixed 2024-", "p0", "fixed -", "p1"),
        List.of(
            parts.get(0), parts.get(1).substring(0, 2), parts.get(2), parts.get(3).substring(0, 2)),
        parts.toString());
  }

  @Test
  void foreignTextStaysText() throws Exception {
    String html = page(hostileTable());
    Document page = parse(html);
    Set<String> tags =
        elements(page, "*").stream()
            .map(Element::getTagName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(tags.contains("script") || tags.contains("img"), tags.toString());
    for (Element each : elements(page, "*")) {
      for (int a = 0; a < each.getAttributes().getLength(); a++) {
        assertFalse(each.getAttributes().item(a).getNodeName().startsWith("on"), each.toString());
      }
    }
    assertTrue(html.contains("&lt;script&gt;"), html);
    assertTrue(html.contains("\\x{001B}[31mred\\x{0007}"), html);
    assertTrue(html.contains("\\x{202E}gnp.exe"), html);
    assertTrue(
        html.codePoints().noneMatch(c -> c != '\n' && (c < ' ' || c == 0x202e || c == 0x7f)));
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws Exception {
    String html = page(ExampleTable.csv());
    String withoutNames = html.replaceAll("xmlns=\"[^\"]*\"", "");
    for (String way : List.of("http:", "https:", "//", "src=", "url(", "@import", "<link")) {
      String where = way.equals("//") ? "\"//" : way;
      assertFalse(withoutNames.contains(where), way);
    }
  }

  @Test
  void aFileThatIsThereIsKeptUnlessToldOtherwise() throws IOException {
    Path table = Files.writeString(temp.resolve("t.csv"), "a\n1\n2\n");
    Path html = Files.writeString(temp.resolve("old.html"), "precious");
    Cli.Result refused = Cli.run("profile", "--html", html, table);
    assertEquals(2, refused.code());
    assertTrue(refused.errorLine().contains("exists already"), refused.err());
    assertEquals("precious", Files.readString(html));
    assertEquals(0, Cli.run("profile", "--html", html, "--overwrite", table).code());
    assertTrue(Files.readString(html).startsWith("<!DOCTYPE html>"));
  }
}
