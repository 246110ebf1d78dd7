package mws4j.domains.regex.questions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.RandomStreams;

/**
 * How many questions it takes until the best program and the true one agree: concepts are dreamt
 * from the prior of a model, three strings of each are shown, and who answers knows the program.
 * Beside the best questions, proposals drawn at random from the programs found are asked about.
 */
public final class QuestionsMeasurement {
  private static final RandomStreams.Use CONCEPTS = RandomStreams.Use.named("test/asked-concepts");
  private static final RandomStreams.Use SHOWN = RandomStreams.Use.named("test/asked-strings");
  private static final RandomStreams.Use JUDGED = RandomStreams.Use.named("test/judged-strings");
  private static final RandomStreams.Use PROPOSED = RandomStreams.Use.named("test/proposed");

  /** Strings shown. */
  private static final int STRINGS = 3;

  /** Strings drawn from each of two programs that are compared, and changes of each of them. */
  private static final int SAMPLE = 20;

  private static final int CHANGES = 2;
  private static final int ROUNDS = 10;
  private static final double AGREEMENT = 0.95;

  /** Most questions; a concept that needs more counts as one more. */
  static final int MOST = 20;

  private final RegexExplainer explainer;
  private final RegexProbabilities probabilities;
  private final RegexSampler sampler;

  QuestionsMeasurement(RegexModel model) {
    explainer = new RegexExplainer(model, Compute.of(1));
    probabilities = model.probabilities();
    sampler = new RegexSampler(probabilities);
  }

  /** A program and some of its strings. */
  record Concept(RegexProgram truth, List<String> strings) {}

  /** Concepts of programs from the prior that make enough different strings. */
  List<Concept> dream(RegexModel model, int number, long seed) {
    ProgramBatch programs = new ProgramBatch();
    Kernels kernels = Compute.of(1).kernels();
    model.prior(kernels).sample(3 * number, RandomStreams.of(seed, CONCEPTS), programs);
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < programs.size() && concepts.size() < number; i++) {
      RegexProgram truth = RegexProgram.of(programs.copyOf(i));
      List<String> strings = draw(truth, STRINGS, RandomStreams.of(seed, SHOWN, i));
      if (strings.size() == STRINGS) {
        concepts.add(new Concept(truth, strings));
      }
    }
    return concepts;
  }

  /** Different strings of a program that are not empty; fewer if it hardly makes as many. */
  private List<String> draw(RegexProgram program, int number, RandomGenerator rng) {
    Set<String> drawn = new LinkedHashSet<>();
    for (int attempt = 0; attempt < 10 * number && drawn.size() < number; attempt++) {
      sampler
          .sample(program, StringSet.MAX_STRING_LENGTH, rng)
          .filter(string -> !string.isEmpty())
          .ifPresent(drawn::add);
    }
    return List.copyOf(drawn);
  }

  /** How questions are found. */
  interface Asker {
    Optional<String> next(ConceptPosterior posterior);
  }

  /** The best questions, as long as they are worth asking. */
  static Optional<String> best(ConceptPosterior posterior) {
    return Questions.best(posterior, 1).map(Question::string);
  }

  /** Strings drawn from the programs found. */
  static Optional<String> proposed(ConceptPosterior posterior) {
    RandomGenerator rng = RandomStreams.of(1, PROPOSED, posterior.answers().size());
    return posterior.propose(1, rng).stream().findFirst();
  }

  /** Questions until the programs agree. */
  int questions(Concept concept, int number, Asker asker) {
    List<Answer> answers = new ArrayList<>();
    ConceptPosterior posterior =
        explainer.explainMembers(concept.strings(), answers, number, ROUNDS);
    while (answers.size() <= MOST && !agree(concept.truth(), posterior, number)) {
      Optional<String> question = asker.next(posterior);
      if (question.isEmpty()) {
        return MOST + 1;
      }
      boolean belongs = makes(concept.truth(), question.get());
      answers.add(Answer.of(question.get(), belongs));
      posterior = explainer.explainMembers(concept.strings(), answers, number, ROUNDS);
    }
    return answers.size();
  }

  private boolean agree(RegexProgram truth, ConceptPosterior posterior, int number) {
    return !posterior.programs().isEmpty()
        && agreement(truth, posterior.programs().get(0), number) >= AGREEMENT;
  }

  /**
   * The least share on which two programs agree: of strings of the one, of strings of the other,
   * and of small changes of both.
   */
  private double agreement(RegexProgram one, RegexProgram other, int number) {
    RandomGenerator rng = RandomStreams.of(1, JUDGED, number);
    List<String> ofOne = draw(one, SAMPLE, rng);
    List<String> ofOther = draw(other, SAMPLE, rng);
    Set<String> changed = new LinkedHashSet<>();
    for (List<String> strings : List.of(ofOne, ofOther)) {
      for (String string : strings) {
        List<String> changes = SmallChanges.of(string);
        for (int k = 0; k < CHANGES && !changes.isEmpty(); k++) {
          changed.add(changes.get((int) (rng.nextDouble() * changes.size())));
        }
      }
    }
    return Stream.of(ofOne, ofOther, List.copyOf(changed))
        .mapToDouble(strings -> same(makes(one, strings), makes(other, strings)))
        .min()
        .orElseThrow();
  }

  private static double same(boolean[] one, boolean[] other) {
    long same = IntStream.range(0, one.length).filter(i -> one[i] == other[i]).count();
    return one.length == 0 ? 1 : (double) same / one.length;
  }

  private boolean makes(RegexProgram program, String string) {
    return makes(program, List.of(string))[0];
  }

  private boolean[] makes(RegexProgram program, List<String> strings) {
    RegexScorer scorer = new RegexScorer(probabilities, new ScalarRegexKernel());
    double[] logp = new double[strings.size()];
    scorer.score(scorer.observe(strings), program, logp);
    boolean[] makes = new boolean[logp.length];
    for (int i = 0; i < logp.length; i++) {
      makes[i] = logp[i] > Double.NEGATIVE_INFINITY;
    }
    return makes;
  }

  /** Questions for each concept. */
  int[] questions(List<Concept> concepts, Asker asker) {
    return IntStream.range(0, concepts.size())
        .parallel()
        .map(i -> questions(concepts.get(i), i, asker))
        .toArray();
  }

  /**
   * Measures.
   *
   * @param args a checkpoint, the number of concepts (200) and the seed (1)
   */
  public static void main(String[] args) throws IOException {
    RegexModel model = RegexModel.load(Path.of(args[0]));
    int number = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    QuestionsMeasurement measurement = new QuestionsMeasurement(model);
    List<Concept> concepts = measurement.dream(model, number, seed);
    print("best questions", measurement.questions(concepts, QuestionsMeasurement::best));
    print("random proposals", measurement.questions(concepts, QuestionsMeasurement::proposed));
  }

  private static void print(String name, int[] questions) {
    int[] open = Arrays.stream(questions).filter(n -> n > 0).sorted().toArray();
    int[] all = Arrays.stream(questions).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-16s  %3d concepts: median %d, %d of them agree at once, %d not within %d;"
            + " median of the others %d, mean %.2f%n",
        name,
        all.length,
        all[all.length / 2],
        all.length - open.length,
        Arrays.stream(all).filter(n -> n > MOST).count(),
        MOST,
        open.length == 0 ? 0 : open[open.length / 2],
        Arrays.stream(all).average().orElse(0));
  }
}
