package mws4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the project that tests read. */
public final class Repository {
  private Repository() {}

  /** Its folder: Maven runs tests in the folder of their module. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
  }

  /** A file or folder by its path from the root. */
  public static Path path(String relative) {
    return root().resolve(relative);
  }

  /** The README and the pages of {@code docs}, by the name that messages have for them. */
  public static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", Files.readString(path("README.md")));
    try (Stream<Path> files = Files.list(path("docs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        pages.put("docs/" + file.getFileName(), Files.readString(file));
      }
    }
    return pages;
  }
}
