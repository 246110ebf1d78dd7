package mws4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages name exists: classes, their members, and the files and headings of links. */
final class DocsTest {
  private static final Path ROOT = Repository.root();

  /** Names that look like classes and are neither ours nor the JDK's. */
  private static final Set<String> FOREIGN = Set.of("FMatrixRMaj", "NaN", "ReLU");

  /** Packages of the JDK whose classes the pages may name. */
  private static final List<String> JDK =
      List.of(
          "java.io",
          "java.lang",
          "java.nio.file",
          "java.time",
          "java.util",
          "java.util.function",
          "java.util.random",
          "java.util.regex",
          "java.util.stream");

  private static final String CLASS = "[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*\\b";

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^\\s*(?:[a-z]+\\s+)*(?:class|record|interface|enum)\\s+(" + CLASS + ")",
          Pattern.MULTILINE);

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern INDENTED = Pattern.compile("^ {4,}\\S.*$", Pattern.MULTILINE);

  private static final Pattern INLINE = Pattern.compile("`([^`]+)`");

  /** All of an inline piece of code: {@code Name}, {@code Name.member}, {@code Name.member(x)}. */
  private static final Pattern MENTION =
      Pattern.compile("(" + CLASS + ")((?:\\.\\w+)*)(?:\\([^`]*\\))?");

  /** Within code: {@code new Name}, {@code Name.member(}, {@code Name variable =}. */
  private static final Pattern USE =
      Pattern.compile(
          "\\bnew (?<made>%1$s)|(?<![\\w.])(?<called>%1$s)(?<members>(?:\\.\\w+)+)\\("
                  .formatted(CLASS)
              + "|(?<![\\w.])(?<declared>%1$s)(?:<[^=;]*>)? +\\w+ *=".formatted(CLASS));

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\b(?:TODO|FIXME|TBD|XXX)\\b|@@|(?<=^```\\n)[A-Z]+(?=\\n```)|(?i:measured on )[A-Z]{4,}\\.",
          Pattern.MULTILINE);

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);

  private static final Map<String, String> SOURCES = sources();

  /** The text of the files in which each of our classes is declared. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.filter(m -> Files.exists(m.resolve("pom.xml"))).toList()) {
        for (String kind : List.of("main", "test")) {
          Path folder = module.resolve("src").resolve(kind).resolve("java");
          if (Files.isDirectory(folder)) {
            addSources(folder, sources);
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return sources;
  }

  private static void addSources(Path folder, Map<String, String> sources) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Matcher declaration = DECLARATION.matcher(text);
        while (declaration.find()) {
          sources.merge(declaration.group(1), text, (one, other) -> one + other);
        }
      }
    }
  }

  @Test
  void classesAndMembersExist() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> page : Repository.pages().entrySet()) {
      for (Mention mention : mentions(page.getValue())) {
        String problem = problem(mention);
        if (!problem.isEmpty()) {
          problems.add(page.getKey() + ":" + mention.line() + ": " + problem);
        }
      }
    }
    assertEquals("", String.join("\n", problems));
  }

  @Test
  void linksLeadToFilesAndHeadings() throws IOException {
    Map<String, String> pages = Repository.pages();
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      String text = blank(blank(page.getValue(), FENCED), INLINE);
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        String target = link.group(1);
        if (!target.contains(":") && !leads(page.getKey(), target, pages)) {
          problems.add(page.getKey() + ":" + line(text, link.start()) + ": no " + target);
        }
      }
    }
    assertEquals("", String.join("\n", problems));
  }

  /** Words that a writer leaves behind to be replaced, alone in a block of code or in the text. */
  @Test
  void nothingIsLeftToBeWritten() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> page : Repository.pages().entrySet()) {
      placeholders(page.getValue()).forEach(each -> problems.add(page.getKey() + ":" + each));
    }
    assertEquals("", String.join("\n", problems));
    assertEquals(
        List.of("2: QUICK", "4: TODO", "5: measured on DRIFT.", "6: @@"),
        placeholders("```\nQUICK\n```\na TODO\nIt was measured on DRIFT.\n@@ `--out FILE`\n"));
  }

  private static List<String> placeholders(String page) {
    return PLACEHOLDER
        .matcher(page)
        .results()
        .map(found -> line(page, found.start()) + ": " + found.group())
        .toList();
  }

  /** The test sees what it is meant to see: an extraction that finds nothing would always pass. */
  @Test
  void mentionsAreFound() {
    String page =
        """
        The `Memory` of `Shard.wake` (`Particles.draws()`, `-Infinity`, `FILE.csv`, `a B = c`).

            NoSuch x = Draws.exact(3);
            log p(x)   Sigma = Theta

        ```java
        var trainer = new Trainer<>(model, data, TrainingConfig.defaults(), Compute.of(1));
        ```
        ```
        $ ./mws4j Unknown.option(3)
        ```
        """;
    assertEquals(
        "Memory Shard.wake Particles.draws NoSuch Draws.exact Trainer TrainingConfig.defaults"
            + " Compute.of",
        mentions(page).stream().map(m -> m.name() + m.members()).collect(Collectors.joining(" ")));
    assertEquals("no class NoSuch", problem(new Mention("NoSuch", "", 1)));
    assertEquals("no swim in Memory", problem(new Mention("Memory", ".swim", 1)));
    assertEquals("", problem(new Mention("RandomGenerator", ".nextInt", 1)));
    assertTrue(leads("README.md", "docs/x.md#two-words", Map.of("docs/x.md", "# Two `words`!\n")));
  }

  /**
   * A class that a page names.
   *
   * @param members with a point before each; empty if it is the class alone
   */
  private record Mention(String name, String members, int line) {}

  /** What is wrong with a mention, or nothing. */
  private static String problem(Mention mention) {
    if (FOREIGN.contains(mention.name()) || isInJdk(mention.name())) {
      return "";
    }
    String source = SOURCES.get(mention.name());
    if (source == null) {
      return "no class " + mention.name();
    }
    return Pattern.compile("\\w+")
        .matcher(mention.members())
        .results()
        .map(member -> member.group())
        .filter(member -> !Pattern.compile("\\b" + member + "\\b").matcher(source).find())
        .map(member -> "no " + member + " in " + mention.name())
        .findFirst()
        .orElse("");
  }

  private static boolean isInJdk(String name) {
    return JDK.stream()
        .map(each -> "/" + each.replace('.', '/') + "/" + name + ".class")
        .anyMatch(resource -> DocsTest.class.getResource(resource) != null);
  }

  /** Our own names and those of the JDK in the code of a page, in three passes over it. */
  private static List<Mention> mentions(String page) {
    List<Mention> mentions = new ArrayList<>();
    String prose = blank(blank(page, FENCED), INDENTED);
    Matcher inline = INLINE.matcher(prose);
    while (inline.find()) {
      Matcher whole = MENTION.matcher(inline.group(1));
      if (whole.matches()) {
        int line = line(page, inline.start());
        mentions.add(new Mention(whole.group(1), whole.group(2), line));
      } else {
        addUses(page, inline.start(1), inline.end(1), mentions);
      }
    }
    Matcher indented = INDENTED.matcher(blank(page, FENCED));
    while (indented.find()) {
      if (indented.group().stripTrailing().endsWith(";")) {
        addUses(page, indented.start(), indented.end(), mentions);
      }
    }
    Matcher fenced = FENCED.matcher(page);
    while (fenced.find()) {
      if (fenced.group(1).equals("java")) {
        addUses(page, fenced.start(2), fenced.end(2), mentions);
      }
    }
    return mentions;
  }

  private static void addUses(String page, int from, int to, List<Mention> mentions) {
    Matcher use = USE.matcher(page).region(from, to);
    while (use.find()) {
      int line = line(page, use.start());
      if (use.group("called") != null) {
        mentions.add(new Mention(use.group("called"), use.group("members"), line));
      } else {
        String made = use.group("made");
        mentions.add(new Mention(made != null ? made : use.group("declared"), "", line));
      }
    }
  }

  /** The text with what a pattern matches replaced by spaces; lines and places stay. */
  private static String blank(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** Whether a relative link of a page has a target, and a heading of that name if it says one. */
  private static boolean leads(String page, String link, Map<String, String> pages) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path folder = Path.of(page).getParent();
    Path relative = folder == null ? Path.of(path) : folder.resolve(path);
    String target = path.isEmpty() ? page : relative.normalize().toString().replace('\\', '/');
    String text = pages.get(target);
    if (hash < 0 || text == null) {
      return hash < 0 && Files.exists(ROOT.resolve(target));
    }
    return HEADING
        .matcher(blank(text, FENCED))
        .results()
        .anyMatch(heading -> anchor(heading.group(1)).equals(link.substring(hash + 1)));
  }

  /** The anchor that is made of a heading: small letters, hyphens for spaces, no punctuation. */
  private static String anchor(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
