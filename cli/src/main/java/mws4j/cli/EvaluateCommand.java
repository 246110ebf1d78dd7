package mws4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.automata.AutomataEvaluation;
import mws4j.cli.automata.AutomataTraining;
import mws4j.cli.gmm.GmmEvaluation;
import mws4j.cli.gmm.GmmTraining;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import mws4j.cli.regex.EvaluationView;
import mws4j.cli.regex.RegexTraining;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import mws4j.cli.strokes.Alphabets;
import mws4j.cli.strokes.DataSelection;
import mws4j.cli.strokes.StrokesEvaluation;
import mws4j.cli.strokes.StrokesTraining;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.explain.RegexEvaluation;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.training.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j evaluate RUN --data FILE}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "How well a model explains data that it has not seen; what is reported depends on the"
          + " domain of the run.",
      "regex: concepts inferred from an empty memory: the bound on"
          + " log p of their training strings, the predictive probability of their test strings,"
          + " and how well an odd string is told from one that belongs."
          + " Beside it two baselines fitted to the strings that the model was trained on: a"
          + " smoothed character bigram and the program '.+'.",
      "gmm: exact log p(x); its estimate by importance sampling from the recognition model with"
          + " effective sample size and standard error; KL divergences from the exact posterior.",
      "automata: the noise beside that of the true rules, the share of rules found by weighted"
          + " samples of the recognition model and by the exact posterior, exact log p(x).",
      "strokes: log p(x) by importance sampling, the bound by the programs of a memory, both also"
          + " in bits per pixel, and the reconstruction error. Without --data on the data of the"
          + " run, with its own memory; for other data programs are found afresh."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate runs/regex --data concepts-test.tsv",
      "  mws4j evaluate runs/regex --data concepts-test.tsv --rounds 100 --json",
      "  mws4j evaluate runs/gmm --data test.csv --particles 1000",
      "  mws4j evaluate runs/automata --data test.txt",
      "  mws4j evaluate runs/strokes",
      "  mws4j evaluate runs/strokes --data omniglot.zip --per-alphabet 2 --rounds 50"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final String BASELINES = "the baselines need to know the training data";
  private static final int MOST_ROUNDS = 1_000_000;
  private static final int MOST_PARTICLES = 100_000_000;

  @Parameters(
      paramLabel = "RUN",
      description =
          "A run folder, whose newest checkpoint is taken, or a checkpoint file in a run folder.")
  private Path run;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "Data as for 'train' in the same domain; of concepts the test strings are held out."
              + " Needed in all domains but strokes.")
  private Path data;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "regex, strokes: rounds of 50 proposals per concept or image (default:"
              + " ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Option(
      names = "--particles",
      paramLabel = "N",
      description =
          "Other domains: draws per instance of importance sampling (default: ${DEFAULT-VALUE}).")
  private int particles = 1000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private SelectionOptions selection;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--rounds", rounds, 1, MOST_ROUNDS);
    Checks.range("--particles", particles, 1, MOST_PARTICLES);
    Path checkpoint = RunFolder.checkpoint(run);
    String domain = Checkpoint.metadata(checkpoint).get("domain");
    View view =
        switch (String.valueOf(domain)) {
          case RegexModel.DOMAIN -> regex(checkpoint);
          case GmmModel.DOMAIN -> gmm(checkpoint);
          case AutomatonModel.DOMAIN -> automata(checkpoint);
          case StrokesModel.DOMAIN -> strokes(checkpoint);
          default ->
              throw new IllegalArgumentException(
                  checkpoint + ": there is no evaluation of domain " + domain);
        };
    spec.commandLine().getOut().println(format.json ? Json.line(view.toJson()) : view.text());
    return 0;
  }

  private View regex(Path checkpoint) throws IOException {
    Checks.notForDomain(spec, RegexModel.DOMAIN, List.of("--particles"));
    requireData(RegexModel.DOMAIN);
    RegexTraining domain = new RegexTraining();
    List<StringConcept> concepts = domain.read(data).concepts();
    RegexExplainer explainer = RegexExplainer.load(checkpoint);
    List<String> training =
        domain.readOf(config(checkpoint, BASELINES)).observations().stream()
            .flatMap(concept -> concept.strings().stream())
            .toList();
    say("evaluating %d concepts, %d rounds each ...%n", concepts.size(), rounds);
    return new EvaluationView(
        checkpoint.toString(),
        data.toString(),
        rounds,
        RegexEvaluation.of(explainer, concepts, training, seed, rounds));
  }

  private View gmm(Path checkpoint) throws IOException {
    Checks.notForDomain(spec, GmmModel.DOMAIN, List.of("--rounds"));
    requireData(GmmModel.DOMAIN);
    GmmModel model = GmmModel.load(checkpoint);
    List<MiniDataset> datasets = GmmTraining.matching(data, model, checkpoint);
    say("evaluating %d mini-datasets, %d particles each ...%n", datasets.size(), particles);
    return GmmEvaluation.of(
        checkpoint.toString(), data.toString(), model, datasets, particles, seed);
  }

  private View automata(Path checkpoint) throws IOException {
    Checks.notForDomain(spec, AutomatonModel.DOMAIN, List.of("--rounds"));
    requireData(AutomatonModel.DOMAIN);
    AutomatonModel model = AutomatonModel.load(checkpoint);
    List<AutomatonInstance> instances = AutomataTraining.matching(data, model);
    say("evaluating %d images, %d particles each ...%n", instances.size(), particles);
    return AutomataEvaluation.of(
        checkpoint.toString(), data.toString(), model, instances, particles, seed);
  }

  private View strokes(Path checkpoint) throws IOException {
    StrokesModel model = StrokesModel.load(checkpoint);
    DataSelection taken = selection.selection();
    if (data == null && !taken.isEverything()) {
      throw new ParameterException(
          spec.commandLine(), "A part is taken of --data, which is missing");
    }
    CharacterData characters;
    String source;
    if (data == null) {
      RunConfig run = config(checkpoint, "name the data by --data");
      characters = StrokesTraining.dataOf(run).data();
      source = run.data();
    } else {
      characters = taken.read(data);
      source = data.toString();
    }
    List<CharacterImage> images = Alphabets.renumber(model, characters, source);
    say("evaluating %d images, %d particles each ...%n", images.size(), particles);
    return StrokesEvaluation.of(
        checkpoint, model, images, source, new StrokesEvaluation.Effort(particles, rounds, seed));
  }

  /** Most domains have no use for the data that the model was trained on. */
  private void requireData(String domain) {
    Checks.notForDomain(spec, domain, SelectionOptions.OPTIONS);
    if (data == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--data=PATH'");
    }
  }

  private void say(String form, Object... values) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(form, values);
    err.flush();
  }

  private static RunConfig config(Path checkpoint, String why) throws IOException {
    Path file = checkpoint.toAbsolutePath().resolveSibling("config.json");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(file + ": missing; " + why);
    }
    return RunConfig.read(file);
  }
}
