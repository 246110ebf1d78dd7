package mws4j.cli.html;

import java.io.IOException;
import java.nio.file.Path;
import mws4j.nn.safetensors.AtomicFile;

/**
 * A document of its own: no other file, no address on the network, no script. It follows the
 * reader's choice of light or dark and fits a phone.
 *
 * @param title what it is called
 * @param style further rules of CSS, without {@code <} and {@code &}
 * @param body what is in it
 */
public record Page(String title, String style, Markup body) {
  /** Nothing is loaded and nothing runs, whatever is in the page. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1c1e21; --faint: #60656c; --paper: #fff;
        --soft: #f3f4f6; --rule: #d8dbe0; --mark: #2f6fb3; --warn: #b3412f; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e4e6e9; --faint: #9aa0a8;
        --paper: #17191c; --soft: #22252a; --rule: #3a3f46; --mark: #6aa7e6; --warn: #ec8673; } }
      * { box-sizing: border-box; }
      html { -webkit-text-size-adjust: 100%; }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto;
        padding: 1rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
      h1 { font-size: 1.5rem; line-height: 1.25; }
      h2 { font-size: 1.2rem; line-height: 1.3; }
      table { border-collapse: collapse; margin: .5rem 0 1.5rem; max-width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; }
      td { border-top: 1px solid var(--rule); }
      code, .value { font-family: ui-monospace, monospace; font-size: .93em; }
      svg { max-width: 100%; height: auto; }
      a { color: var(--mark); }
      """;

  /** The whole document. */
  public String html() {
    Markup head = new Markup();
    head.open("head").line();
    head.empty("meta", "charset", "utf-8").line();
    head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    head.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    head.element("title", title).line();
    head.open("style").markup("\n" + STYLE + style).close().line();
    head.close().line();
    return "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n"
        + head
        + "<body>\n"
        + body
        + "</body>\n</html>\n";
  }

  /** Writes the document; the file appears whole or not at all. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, html());
  }
}
