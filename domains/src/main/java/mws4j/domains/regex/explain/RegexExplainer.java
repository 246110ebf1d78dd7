package mws4j.domains.regex.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.Patience;
import mws4j.mws.inference.Search;
import mws4j.mws.memory.Memory;
import mws4j.mws.probability.RandomStreams;

/**
 * Explains strings by programs: what format is this, what else fits, what is odd?
 *
 * <p>The wake step of a trained model, repeated from an empty memory. Any number of threads may ask
 * one explainer.
 */
public final class RegexExplainer {
  /** Programs kept. */
  static final int CAPACITY = 100;

  /** Programs drawn from the recognition model per round. */
  static final int PARTICLES = 50;

  /** The same for each of several subsets of the strings. */
  static final int SUBSET_PARTICLES = 16;

  /** Edits of remembered programs per round and observation. */
  static final int EDITS = 8;

  /** Concepts encoded together. */
  private static final int CHUNK = 25;

  /** The subsets of one set of strings are encoded together. */
  private static final Search OF_SUBSETS =
      new Search(CAPACITY, SUBSET_PARTICLES, EDITS, Integer.MAX_VALUE);

  private static final Search OF_CONCEPTS = new Search(CAPACITY, PARTICLES, EDITS, CHUNK);
  private static final RandomStreams.Use SUBSETS = RandomStreams.Use.named("regex/subsets");

  private final RegexModel model;
  private final Compute compute;
  private final StringBackground background;

  /** Explains with the parameters that the model has now; do not train it any further. */
  public RegexExplainer(RegexModel model, Compute compute) {
    this.model = model;
    this.compute = compute;
    background = new StringBackground(model, compute);
  }

  /**
   * Explains with the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static RegexExplainer load(Path checkpoint) throws IOException {
    return new RegexExplainer(RegexModel.load(checkpoint), Compute.ofAllProcessors());
  }

  /**
   * Explains with the model that ships, {@link RegexModel#pretrained}.
   *
   * @throws IllegalStateException if mws4j-pretrained.jar is not on the class path
   */
  public static RegexExplainer pretrained() {
    return new RegexExplainer(RegexModel.pretrained(), Compute.ofAllProcessors());
  }

  /**
   * Explains strings within a time budget, which one round of proposals may exceed. One in a
   * hundred strings is expected not to belong, see {@link RobustRanking}; repeated strings count
   * once.
   *
   * @throws IllegalArgumentException if there are no strings, or one is too long or has characters
   *     outside the alphabet
   */
  public ConceptPosterior explain(List<String> strings, Duration budget) {
    return explain(strings, List.of(), budget);
  }

  /**
   * The same where something is known of other strings. Strings that belong help to find programs,
   * but only the first ones count by their probability; programs that contradict lose their mass.
   */
  public ConceptPosterior explain(List<String> strings, List<Answer> answers, Duration budget) {
    return explain(strings, answers, 0, Patience.within(budget));
  }

  /** The same with a fixed number of rounds; the result depends on the seed only. */
  public ConceptPosterior explain(List<String> strings, long seed, int rounds) {
    return explain(strings, List.of(), seed, rounds);
  }

  /** The same with answers and a fixed number of rounds. */
  public ConceptPosterior explain(
      List<String> strings, List<Answer> answers, long seed, int rounds) {
    return explain(strings, answers, seed, Patience.rounds(rounds));
  }

  private ConceptPosterior explain(
      List<String> strings, List<Answer> answers, long seed, Patience patience) {
    Set<String> belong = new LinkedHashSet<>(strings);
    StringSet all = strings(belong);
    answers.stream().filter(Answer::belongs).map(Answer::string).forEach(belong::add);
    StringSet searched = strings(belong);
    List<StringSet> subsets = Subsets.of(searched, RandomStreams.of(seed, SUBSETS));
    Memory memory = new Inference<>(model, OF_SUBSETS, compute).infer(subsets, patience, seed);
    return new RobustRanking(
            background, model, model.prior(compute.kernels()), RobustRanking.OUTLIERS)
        .rank(all, answers, memory);
  }

  /**
   * Explains strings all of which belong, where something is known of others: only programs that
   * make all of them are found. The result depends on the seed only.
   */
  public ConceptPosterior explainMembers(
      List<String> strings, List<Answer> answers, long seed, int rounds) {
    Set<String> belong = new LinkedHashSet<>(strings);
    StringSet all = strings(belong);
    List<StringSet> searched = new ArrayList<>(List.of(all));
    for (Answer answer : answers) {
      if (answer.belongs() && belong.add(answer.string())) {
        searched.add(strings(belong));
      }
    }
    Memory memory =
        new Inference<>(model, OF_CONCEPTS, compute).infer(searched, Patience.rounds(rounds), seed);
    return new RobustRanking(background, model, model.prior(compute.kernels()), 0)
        .rank(all, answers, memory);
  }

  /**
   * Explains concepts whose strings all belong, with a fixed number of rounds; the result depends
   * on the seed only, not on the number of threads.
   */
  public List<ConceptPosterior> explainAll(List<StringSet> concepts, long seed, int rounds) {
    Memory memory =
        new Inference<>(model, OF_CONCEPTS, compute).infer(concepts, Patience.rounds(rounds), seed);
    return IntStream.range(0, concepts.size())
        .mapToObj(i -> posterior(concepts.get(i), memory, i))
        .toList();
  }

  /** The strings as an observation of the model. */
  StringSet strings(Collection<String> strings) {
    return new StringSet(List.copyOf(strings), model.language());
  }

  /** The language of the model's programs. */
  public RegexLanguage language() {
    return model.language();
  }

  /** The macros of the model's programs. */
  RegexLibrary library() {
    return model.library();
  }

  /** What a memory, of training or inference, holds for one of its instances. */
  public ConceptPosterior posterior(StringSet strings, Memory memory, int instance) {
    List<RegexProgram> programs = new ArrayList<>();
    double[] logJoint = new double[memory.size(instance)];
    for (int rank = 0; rank < logJoint.length; rank++) {
      programs.add(model.regex(memory.program(instance, rank)));
      logJoint[rank] = memory.logJoint(instance, rank);
    }
    return new ConceptPosterior(background, strings, programs, logJoint);
  }
}
