package mws4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.cli.automata.TinyAutomata;
import mws4j.cli.command.Domain;
import mws4j.cli.command.Verb;
import mws4j.cli.regex.TinyRun;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.strokes.StrokesModel;
import mws4j.mws.training.TrainingConfig;
import mws4j.nn.safetensors.SafeTensorsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verbs, their domains and what is meant where no domain is named. */
final class GrammarTest {
  @TempDir Path temp;

  /** All that a further domain takes: this, and a line in the list of domains. */
  private static final class Birds implements Domain {
    @Override
    public String name() {
      return "birds";
    }

    @Override
    public Map<String, String> defaults() {
      return Map.of("wings", "2");
    }

    @Override
    public Map<Verb, Callable<Integer>> commands() {
      return Map.of(Verb.TRAIN, new Fly(), Verb.EXPLAIN, new Fly(), Verb.EVALUATE, new Fly());
    }
  }

  @Command(
      name = "birds",
      mixinStandardHelpOptions = true,
      description = "Watches ${bundle:default.domain}.",
      footer = {"", "Example:", "  mws4j fly birds"})
  private static final class Fly implements Callable<Integer> {
    @Option(names = "--wings", description = "Of a bird (default: ${bundle:default.wings}).")
    private int wings = 2;

    @Override
    public Integer call() {
      return 10 + wings;
    }
  }

  private static List<Domain> withBirds() {
    List<Domain> domains = new ArrayList<>(Domains.all());
    domains.add(new Birds());
    return domains;
  }

  private static Cli.Result run(List<Domain> domains, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Mws4j.commandLine(domains);
    int code = Mws4j.run(commands, new PrintWriter(out), new PrintWriter(err), words);
    return new Cli.Result(code, out.toString(), err.toString());
  }

  @Test
  void aFurtherDomainIsOneDescriptor() {
    for (String verb : new String[] {"train", "explain", "evaluate"}) {
      String help = run(withBirds(), verb, "--help").out();
      assertTrue(help.contains("  birds     Watches birds."), help);
      assertTrue(help.contains("\n  mws4j fly birds\n"), help);
      String own = run(withBirds(), verb, "birds", "--help").out();
      assertTrue(own.startsWith("Usage: mws4j " + verb + " birds"), own);
      assertTrue(own.contains("Of a bird (default: 2)."), own);
      assertEquals(14, run(withBirds(), verb, "birds", "--wings", "4").code());
    }
    assertEquals(12, run(withBirds(), "explain", "--domain", "birds").code());
    assertFalse(run(withBirds(), "sample", "--help").out().contains("birds"));
    assertTrue(run(withBirds(), "train").errorLine().contains("texts or birds"));
  }

  @Test
  void aVerbThatNoDomainHasIsNoCommand() {
    List<Domain> only = List.of(new Birds());
    assertEquals(
        "[train, explain, evaluate, export, compress, help]",
        Mws4j.commandLine(only).getSubcommands().keySet().toString());
    assertTrue(run(only, "score").errorLine().contains("Unmatched argument at index 0: 'score'"));
    assertTrue(run(only, "explain").errorLine().contains("Missing domain: birds"));
  }

  @Test
  void everyVerbHasItsDomains() {
    Map<String, String> expected = new HashMap<>(Map.of("profile", "[regex]"));
    expected.put("check", "[regex]");
    expected.put("library", "[regex]");
    expected.putAll(
        Map.of(
            "train", "[regex, gmm, automata, strokes, lists, texts]",
            "explain", "[regex, automata, strokes, lists, texts]",
            "ask", "[regex]",
            "sample", "[regex, gmm, automata, strokes, lists, texts]",
            "score", "[regex]",
            "evaluate", "[regex, gmm, automata, strokes, lists, texts]",
            "classify", "[strokes]",
            "exact", "[gmm, automata]",
            "generate", "[regex, gmm, automata]",
            "reproduce", "[strings, gmm, automata, strokes, dreamcoder, limits, tables, verify]"));
    CommandLine root = Mws4j.commandLine(Domains.all());
    expected.forEach(
        (verb, domains) -> {
          CommandLine group = root.getSubcommands().get(verb);
          assertEquals(domains, group.getSubcommands().keySet().toString(), verb);
          assertTrue(group.getUsageMessage().contains("Examples:\n  mws4j "), verb);
        });
    assertEquals(expected.size() + 3, root.getSubcommands().size(), "and export, compress, help");
  }

  @Test
  void helpShowsTheOptionsOfItsDomainOnly() {
    String[][] cases = {
      {"explain regex", "--strings --column --delimiter --header --strict --not --new --budget"},
      {
        "profile regex",
        "--column --delimiter --header --strict --html --export --merge --out --overwrite"
      },
      {"check regex", "--delimiter --header --junit"},
      {"ask regex", "--strings --yes --no --most --rounds --seed"},
      {"library regex", "--library --learn --most --columns --shortest --out --overwrite"},
      {"explain automata", "--neighbours --noise --extrapolate --out --overwrite --seed"},
      {"explain strokes", "--particles --alphabet --budget --out --overwrite --seed"},
      {"evaluate regex", "--data --rounds --seed --strings"},
      {"evaluate gmm", "--data --particles --seed"},
      {"evaluate automata", "--data --particles --seed"},
      {
        "evaluate strokes",
        "--data --particles --rounds --seed --per-alphabet --alphabets --limit --unseen --out"
            + " --overwrite"
      },
      {
        "explain lists",
        "--example --budget --seconds --programs --under --primitives --threads --apply"
      },
      {
        "explain texts",
        "--example --budget --seconds --programs --under --primitives --threads --apply --input"
            + " --constant --column --delimiter --header --out --overwrite"
      },
      {"evaluate texts", "--tasks --split --budget --under --base --fresh --threads --seed"},
      {"sample lists", "--n --canonical --tasks --seed"},
    };
    for (String[] each : cases) {
      CommandLine command = Mws4j.commandLine(Domains.all());
      for (String word : each[0].split(" ", -1)) {
        command = command.getSubcommands().get(word);
      }
      List<String> names =
          command.getCommandSpec().options().stream()
              .filter(option -> !option.hidden())
              .map(option -> option.longestName())
              .filter(name -> !List.of("--help", "--version", "--json", "--model").contains(name))
              .sorted()
              .toList();
      assertEquals(List.of(each[1].split(" ", -1)).stream().sorted().toList(), names, each[0]);
    }
  }

  @Test
  void helpOfTrainingShowsTheNumbersOfTheConfiguration() {
    Map<String, TrainingConfig> defaults =
        Map.of(
            "regex", RegexModel.trainingDefaults(),
            "gmm", GmmModel.trainingDefaults(),
            "automata", AutomatonModel.trainingDefaults(3),
            "strokes", StrokesModel.trainingDefaults());
    defaults.forEach(
        (domain, config) -> {
          String help = run(Domains.all(), "train", domain, "--help").out().replaceAll("\\s+", " ");
          String[] expected = {
            "Instances per step (default: " + config.batch() + "; at most all).",
            "remembered per instance (default: " + config.particles().memory() + ").",
            "proposed per instance and step (default: " + config.particles().samples() + ").",
            "(default: " + config.algorithm() + ").",
            "of the prior (default: " + config.optimisation().priorRate() + ").",
            "Of the recognition model (default: " + config.optimisation().recognitionRate() + ").",
            "explores more (default: "
                + String.valueOf(config.particles().temperature()).replaceFirst("\\.0$", "")
                + ").",
            "0 is the paper's algorithm (default: " + config.particles().edits(),
            "The run folder (default: runs/" + domain + ").",
          };
          for (String each : expected) {
            assertTrue(help.contains(each), each + "\n" + help);
          }
        });
    String strokes = run(Domains.all(), "train", "strokes", "--help").out().replaceAll("\\s+", " ");
    assertTrue(strokes.contains("learns, from dreams (default: 4000; "), strokes);
    String gmm = run(Domains.all(), "train", "gmm", "--help").out().replaceAll("\\s+", " ");
    assertTrue(gmm.contains("Without both: 50000 steps."), gmm);
    String automata =
        run(Domains.all(), "train", "automata", "--help").out().replaceAll("\\s+", " ");
    assertTrue(
        automata.contains("(default: 1, with 5 neighbours 2, with 7 neighbours 8)"), automata);
  }

  @Test
  void noHelpHasAPlaceholderLeft() {
    for (CommandLine group : Mws4j.commandLine(Domains.all()).getSubcommands().values()) {
      assertFalse(group.getUsageMessage().contains("${"), group.getUsageMessage());
      for (CommandLine command : group.getSubcommands().values()) {
        String help = command.getUsageMessage();
        assertFalse(help.contains("${"), help);
        assertTrue(help.contains("Example"), help);
      }
    }
  }

  @Test
  void explainWithoutADomainIsThatOfTheOldSpellingsOrRegex() throws IOException {
    TinyAutomata.generated(temp, 1);
    Path picture = temp.resolve("data-1.png");
    Cli.Result expected = Cli.run("explain", "automata", "--json", picture);
    assertEquals(0, expected.code(), expected.err());
    Object[][] spellings = {
      {"explain", "--domain", "automata", "--json", picture},
      {"explain", "--domain=automata", "--json", picture},
      {"explain", "--json", picture, "--domain", "automata"},
      {"--debug", "explain", "--debug", "automata", "--json", picture},
      {"explain", "--debug", "--json", "--domain", "automata", "--", picture},
    };
    for (Object[] each : spellings) {
      assertEquals(expected, Cli.run(each), List.of(each).toString());
    }
    Path run = TinyAutomata.train(temp);
    JsonObject model = Cli.run("explain", "automata", "--model", run, "--json", picture).json();
    assertEquals(model, Cli.run("explain", "--json", "--model", run, picture).json());
    assertEquals(model, Cli.run("explain", picture, "--model=" + run, "--json").json());
    assertTrue(
        Cli.run("explain", "--model", run, "--domain", "regex", "--strings", "a")
            .errorLine()
            .endsWith("this is a checkpoint of domain automata, not regex"));
  }

  @Test
  void stringsAndFilesMayBeCalledAsDomains() throws IOException {
    Path model = temp.resolve("model");
    TinyRun.train(TinyRun.data(temp), model, 3);
    JsonObject json =
        Cli.run("explain", "--model", model, "--json", "--strings", "strokes", "automata").json();
    var strings =
        json.getAsJsonArray("concepts").get(0).getAsJsonObject().getAsJsonArray("strings");
    assertEquals(2, strings.size());
    assertEquals(
        "strokes", strings.get(0).getAsJsonObject().get("string").getAsString(), json.toString());
    Cli.Result domain = Cli.run("explain", "automata");
    assertTrue(domain.errorLine().startsWith("mws4j: Give one picture, not 0"), domain.err());
    TinyAutomata.generated(temp, 1);
    Path file = Files.move(temp.resolve("data-1.png"), temp.resolve("strokes"));
    assertEquals(0, Cli.run("explain", "automata", file).code());
  }

  @Test
  void evaluateTakesADomainOrThatOfTheRun() throws IOException {
    Path run = TinyAutomata.train(temp);
    Path data = TinyAutomata.generated(temp, 2, "--size", 12);
    Object[] rest = {"--data", data, "--particles", 5, "--json"};
    Cli.Result expected =
        Cli.run(Cli.concat(new Object[] {"evaluate", "automata", "--model", run}, rest));
    assertEquals(0, expected.code(), expected.err());
    Object[][] spellings = {
      Cli.concat(new Object[] {"evaluate", "automata", run}, rest),
      Cli.concat(new Object[] {"evaluate", run}, rest),
      Cli.concat(new Object[] {"evaluate", "--model", run}, rest),
      Cli.concat(Cli.concat(new Object[] {"evaluate"}, rest), run),
      {"evaluate", "--json", "--particles=5", run, "--data", data},
      {"evaluate", "--json", "--particles=5", "--data", data, "--", run},
    };
    for (Object[] each : spellings) {
      assertEquals(expected, Cli.run(each), List.of(each).toString());
    }
    Path none = temp.resolve("none");
    Path other = temp.resolve("other.safetensors");
    new SafeTensorsWriter()
        .metadata("format", "mws4j-checkpoint-3")
        .metadata("domain", "poems")
        .write(other);
    Object[][] refused = {
      {"Missing domain: regex or gmm or automata or strokes or lists or texts;", "evaluate"},
      {
        "Missing domain: regex or gmm or automata or strokes or lists or texts;",
        "evaluate",
        "--data",
        data
      },
      {none + ": no such file or directory", "evaluate", none, "--data", data},
      {other + ": nothing evaluates domain poems; there are regex, gmm,", "evaluate", other},
      {
        "RUN and --model RUN are the same; give one of them",
        "evaluate",
        "automata",
        run,
        "--model",
        run,
        "--data",
        data
      },
      {
        "Unknown options: '--rounds', '3'; it is an option of 'mws4j evaluate regex'",
        "evaluate",
        run,
        "--data",
        data,
        "--rounds",
        3
      },
    };
    for (Object[] each : refused) {
      Object[] words = List.of(each).subList(1, each.length).toArray();
      Cli.Result result = Cli.run(words);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
    }
    assertTrue(
        Cli.run("evaluate", "gmm", run, "--data", data)
            .errorLine()
            .endsWith("this is a checkpoint of domain automata, not gmm"));
  }
}
