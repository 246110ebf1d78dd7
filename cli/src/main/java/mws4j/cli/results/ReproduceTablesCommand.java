package mws4j.cli.results;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce tables}. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes the tables of the pages from the files of results, docs/results/*.csv, into the"
            + " pages that have marks for them; exit code 1 if --check finds one that differs.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce tables              write them",
      "  mws4j reproduce tables --check      only say which differ"
    })
final class ReproduceTablesCommand implements Callable<Integer> {
  private static final int DIFFER = 1;

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description = "Folder of the pages (default: ${DEFAULT-VALUE}).")
  private Path docs = Path.of("docs");

  @Option(names = "--check", description = "Change nothing.")
  private boolean check;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, ResultsFile> files = ResultsFile.readAll(requireFolder(docs.resolve("results")));
    Set<String> unused = new LinkedHashSet<>(files.keySet());
    Map<Path, String> changed = new LinkedHashMap<>();
    for (Path page : pages()) {
      ResultsPage rendered = ResultsPage.of(page, files);
      unused.removeAll(rendered.used());
      if (!rendered.isCurrent()) {
        changed.put(page, rendered.after());
      }
    }
    for (Map.Entry<Path, String> page : changed.entrySet()) { // only if all can be rendered
      if (!check) {
        AtomicFile.write(page.getKey(), page.getValue());
      }
      out.println(page.getKey() + (check ? " differs from its results" : " written"));
    }
    unused.forEach(name -> out.println(name + ".csv is on no page"));
    return unused.isEmpty() && !(check && !changed.isEmpty()) ? 0 : DIFFER;
  }

  private List<Path> pages() throws IOException {
    try (var all = Files.list(docs)) {
      return all.filter(page -> page.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** A folder that is there. */
  static Path requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + ": no such folder; run this in a checkout of the project, or name its docs");
    }
    return folder;
  }
}
