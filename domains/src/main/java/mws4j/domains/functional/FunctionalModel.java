package mws4j.domains.functional;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.Encodings;
import mws4j.mws.growth.GrowingModel;
import mws4j.mws.growth.ProgramSearch;
import mws4j.mws.inference.DreamSource;
import mws4j.mws.inference.DreamingModel;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Checkpoint;

/**
 * Functional programs (Ellis et al. 2021): the prior is a grammar whose weights are counted, the
 * likelihood runs the program on the examples, the recognition model reads the examples and gives a
 * contextual grammar; the language grows by abstractions.
 */
public final class FunctionalModel implements GrowingModel<Task>, DreamingModel<Task> {
  private static final RandomStreams.Use WEIGHTS =
      RandomStreams.Use.named("functional/recognition-weights");
  private static final String THETA = "theta";
  private static final String USAGE = "usage";

  private static final int ENCODED_TOGETHER = 16;

  private final String domain;
  private final PrimitiveSet primitives;
  private final FunctionalSettings settings;
  private final ModelParameters parameters;
  private final RecognitionNetwork network;
  private final ProgramTokens tokens;
  private final ModelLanguage language;
  private final DreamInputs dreamInputs;
  private final LibraryGrowth growth;
  private volatile FunctionalDreams.Prepared dreams;

  private FunctionalModel(
      String domain,
      PrimitiveSet primitives,
      FunctionalSettings settings,
      ModelParameters parameters,
      ProgramTokens tokens,
      ModelLanguage language,
      DreamInputs dreamInputs,
      FunctionalDreams.Prepared dreams,
      long seed) {
    this.domain = domain;
    this.primitives = primitives;
    this.settings = settings;
    this.parameters = parameters;
    this.tokens = tokens;
    this.language = language;
    this.dreamInputs = dreamInputs;
    this.dreams = dreams;
    network =
        new RecognitionNetwork(parameters.recognition(), settings, RandomStreams.of(seed, WEIGHTS));
    growth = new LibraryGrowth(language, network, tokens, settings.objective());
  }

  /**
   * A fresh model whose weights are drawn with the seed; θ is 0, the language has its primitives.
   *
   * @param domain what it is called
   */
  public static FunctionalModel of(
      String domain, PrimitiveSet primitives, FunctionalSettings settings, long seed) {
    ParameterSet statistics = new ParameterSet();
    statistics.add(THETA, 1, 1 + settings.productions());
    statistics.add(USAGE, settings.rows(), 1 + settings.productions());
    ModelParameters parameters =
        new ModelParameters(new ParameterSet(), new ParameterSet(), new ParameterSet(), statistics);
    ProgramTokens tokens = new ProgramTokens();
    ModelLanguage language =
        new ModelLanguage(
            primitives, settings, tokens, statistics.get(THETA), statistics.get(USAGE));
    return new FunctionalModel(
        domain,
        primitives,
        settings,
        parameters,
        tokens,
        language,
        new DreamInputs(),
        new FunctionalDreams.Prepared(language.version(), List.of()),
        seed);
  }

  /**
   * Reads the model of a checkpoint.
   *
   * @param domain that it must be of
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain or other primitives
   */
  public static FunctionalModel load(Path checkpoint, String domain, PrimitiveSet primitives)
      throws IOException {
    return Checkpoint.load(
        checkpoint,
        domain,
        map -> {
          FunctionalModel model = of(domain, primitives, FunctionalSettings.of(map), 0);
          String found = map.get("primitives");
          if (!model.settings().get("primitives").equals(found)) {
            throw new IllegalArgumentException(
                checkpoint + ": its primitives are " + found + ", not " + primitives);
          }
          return model;
        });
  }

  @Override
  public FunctionalModel withFreshRecognition(long seed) {
    return new FunctionalModel(
        domain,
        primitives,
        settings,
        parameters.withFreshRecognition(),
        tokens,
        language,
        dreamInputs,
        dreams,
        seed);
  }

  @Override
  public String domain() {
    return domain;
  }

  @Override
  public int maxProgramLength() {
    return settings.programLength() + 1; // the type comes first
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> map = new LinkedHashMap<>();
    settings.addTo(map);
    map.put("primitives", primitives.toString());
    return map;
  }

  @Override
  public Map<String, String> state() {
    return language.state();
  }

  @Override
  public void restoreState(Map<String, String> state) {
    language.restore(state);
  }

  @Override
  public ModelParameters parameters() {
    return parameters;
  }

  @Override
  public Prior prior(Kernels kernels) {
    return new FunctionalPrior(language::version, tokens, settings.programLength());
  }

  @Override
  public Likelihood<Task> likelihood(Kernels kernels) {
    return new FunctionalLikelihood(language::version, tokens, dreamInputs);
  }

  @Override
  public Recognition<Task> recognition() {
    return new FunctionalRecognition(network, settings, language::version, tokens);
  }

  @Override
  public ProgramSearch<Task> search(Compute compute) {
    return new FunctionalSearch(language.version(), tokens, settings.programLength(), compute);
  }

  @Override
  public DreamSource<Task> dreams(Kernels kernels) {
    return new FunctionalDreams(() -> dreams, tokens, dreamInputs);
  }

  @Override
  public void prepareDreams(
      List<Task> data, Compute compute, RandomGenerator rng, BooleanSupplier stop) {
    dreamInputs.learn(data);
    LanguageVersion now = language.version();
    List<CanonicalDreams.Dream> canonical =
        new CanonicalDreams(now, dreamInputs, settings.programLength())
            .all(data, rng, new OnThreads(compute), stop);
    dreams = new FunctionalDreams.Prepared(now, canonical);
  }

  @Override
  public void fit(Memory memory, List<Task> data) {
    growth.fit(memory);
  }

  @Override
  public List<String> grow(Memory memory, List<Task> data, Compute compute, BooleanSupplier stop) {
    return growth.grow(memory, new OnThreads(compute), stop);
  }

  /**
   * Makes the best remembered program of every instance a production as it is, in place of {@link
   * #grow}: what abstraction is to be compared with.
   *
   * @return the productions, one line each
   */
  public List<String> memorise(Memory memory) {
    return growth.memorise(memory);
  }

  @Override
  public List<String> library() {
    return language.version().language().productions().stream()
        .filter(Production::isAbstraction)
        .map(Production::toString)
        .toList();
  }

  /** The language as programs are evaluated in it: primitives, then the library. */
  public Library language() {
    return language.version().library();
  }

  /** {@code p_θ(z)}: the language with its weights. */
  public Grammar grammar() {
    return language.version().prior();
  }

  /**
   * The language with weights by place, as the remembered programs use it; what the recognition
   * model starts from.
   */
  public Grammar usage() {
    return language.version().usage();
  }

  /** {@code r_ψ(z|x)} of some tasks, in order. */
  public List<Grammar> grammars(List<Task> tasks, Compute compute) {
    Encodings encodings = Encodings.of(this, tasks, ENCODED_TOGETHER, compute);
    return IntStream.range(0, tasks.size())
        .mapToObj(i -> ((FunctionalEncoding) encodings.of(i)).grammar(encodings.position(i)))
        .toList();
  }

  @Override
  public String print(int[] program) {
    return term(program).toString();
  }

  /**
   * The term of a program, in the language with its library.
   *
   * @throws IllegalArgumentException if the tokens are no program
   */
  public Term term(int[] program) {
    Type request = tokens.request(program, 0, program.length);
    if (request == null) {
      throw new IllegalArgumentException("program: " + Arrays.toString(program) + " has no type");
    }
    return ProgramReader.term(
        language.version(), request, ProgramTokens.heads(program, 0, program.length));
  }

  /**
   * A program as tokens.
   *
   * @param term β-normal and η-long, in the language with its library
   * @throws IllegalArgumentException if it is not of the language
   */
  public int[] tokens(Term term, Type request) {
    int[] heads = new ProgramCode(language.version().language()).encode(term);
    return tokens.tokens(request, heads, heads.length);
  }

  /** The term of a program in the primitives alone. */
  public Term expanded(int[] program) {
    return Normaliser.expanded(term(program));
  }
}
