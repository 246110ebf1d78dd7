package mws4j.cli.columns.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mws4j.cli.Cli;
import mws4j.cli.columns.ExampleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser, as wide as a phone. */
final class ProfileBrowserTest {
  private static final int PHONE = 360;
  private static final int PATIENCE_SECONDS = 120;

  /** Asks the browser in a frame, since a window cannot be made narrower than about 500. */
  private static final String PROBE =
      """
      <!DOCTYPE html><html><body>
      <iframe id="phone" width="360" height="800" style="border:0" srcdoc="PAGE"></iframe>
      <p id="answer"></p>
      <script>
      addEventListener('load', () => {
        const frame = document.getElementById('phone');
        const page = frame.contentDocument;
        const sections = page.querySelectorAll('section[id]');
        const shown = [...sections].filter(s => s.getBoundingClientRect().height > 20);
        document.getElementById('answer').textContent = [
          page.documentElement.scrollWidth, frame.contentWindow.innerWidth, sections.length,
          shown.length, page.querySelectorAll('script').length, frame.contentWindow.hacked,
          page.documentElement.dataset.errors].join(' ');
      });
      </script></body></html>
      """;

  /** Counts what goes wrong in the page; it stands before everything else in it. */
  private static final String WATCH =
      "<script id='watch'>document.documentElement.dataset.errors = 0;"
          + " addEventListener('error', () => document.documentElement.dataset.errors++, true);"
          + " document.getElementById('watch').remove();</script>";

  @TempDir private Path temp;

  private static Optional<Path> browser() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path requireBrowser() {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "skipped: no chromium on PATH to show the report in");
    return browser.get();
  }

  private String report(String table) throws IOException {
    Path html = temp.resolve("report.html");
    Path file = Files.writeString(temp.resolve("orders.csv"), table);
    assertEquals(0, Cli.run("profile", "--html", html, "--overwrite", file).code());
    return Files.readString(html);
  }

  /**
   * Shows a report and returns its width, that of the window, its sections, those that take place,
   * its scripts, what hostile text would have set, and its errors. The rule against scripts is
   * taken out first, so that only escaping is left to hold text back.
   */
  private String look(String report) throws IOException, InterruptedException {
    Pattern policy = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    Matcher found = policy.matcher(report);
    assertTrue(found.find(), report);
    String bare = found.replaceFirst(Matcher.quoteReplacement(WATCH));
    String quoted = bare.replace("&", "&amp;").replace("\"", "&quot;");
    Path probe = Files.writeString(temp.resolve("probe.html"), PROBE.replace("PAGE", quoted));
    String dom = run("--dump-dom", probe.toUri().toString());
    Matcher answer = Pattern.compile("<p id=\"answer\">([^<]*)</p>").matcher(dom);
    assertTrue(answer.find(), dom);
    return answer.group(1);
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
            requireBrowser().toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--user-data-dir=" + temp.resolve("user"),
            "--virtual-time-budget=5000");
    builder.command().addAll(Stream.of(arguments).toList());
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(temp.resolve("err").toFile()).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, "the browser did not end");
    String said = Files.readString(temp.resolve("err"), UTF_8);
    assertEquals(0, process.exitValue(), said);
    return Files.readString(out, UTF_8);
  }

  @Test
  void everyColumnIsThereAndNothingIsWiderThanAPhone() throws IOException, InterruptedException {
    requireBrowser();
    assertEquals("360 360 9 9 0  0", look(report(ExampleTable.csv())));
  }

  @Test
  void longWordsAndPatternsStayInTheirBoxes() throws IOException, InterruptedException {
    requireBrowser();
    StringBuilder table = new StringBuilder("x".repeat(300)).append(",token\n");
    for (int i = 0; i < 60; i++) {
      String hex = Long.toHexString(i * 0x9e3779b97f4a7c15L);
      table.append(hex.repeat(6)).append(",AbstractSingleton-").append("Q".repeat(150)).append(i);
      table.append('\n');
    }
    assertEquals("360 360 2 2 0  0", look(report(table.toString())));
  }

  @Test
  void hostileTextDoesNotRun() throws IOException, InterruptedException {
    requireBrowser();
    assertEquals("360 360 4 4 0  0", look(report(ProfilePageTest.hostileTable())));
  }

  @Test
  void canBePhotographed() throws IOException, InterruptedException {
    requireBrowser();
    report(ExampleTable.csv());
    Path picture = temp.resolve("report.png");
    run(
        "--screenshot=" + picture,
        "--window-size=" + PHONE + ",800",
        temp.resolve("report.html").toUri().toString());
    assertTrue(Files.size(picture) > 10_000, "only " + Files.size(picture) + " bytes");
  }
}
