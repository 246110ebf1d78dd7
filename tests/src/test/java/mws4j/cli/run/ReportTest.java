package mws4j.cli.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
  @Test
  void dataCannotBecomeMarkup() {
    Report report = new Report("a < b");
    report.table("t", List.of("h"), List.of(List.of("<script>alert(\"&\")</script>")));
    String html = report.html();
    assertTrue(html.contains("<h1>a &lt; b</h1>"), html);
    assertTrue(html.contains("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;"), html);
    assertFalse(html.contains("<script"), html);
  }

  @Test
  void needsNoOtherFile() {
    Report report = new Report("r");
    report.picture("p", "<?xml version=\"1.0\"?><!DOCTYPE svg><svg><g/></svg>");
    String html = report.html();
    assertTrue(html.contains("<svg><g/></svg>"), html);
    assertFalse(html.contains("<?xml"), html);
    assertFalse(html.contains("src=") || html.contains("href="), html);
    assertTrue(html.contains("prefers-color-scheme") && html.contains("viewport"), html);
  }
}
