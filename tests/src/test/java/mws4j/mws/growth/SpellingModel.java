package mws4j.mws.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.DreamSource;
import mws4j.mws.inference.DreamingModel;
import mws4j.mws.inference.Dreams;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.Categorical;
import mws4j.mws.probability.LogWeights;
import mws4j.mws.probability.RandomStreams;

/**
 * The smallest model whose language grows: texts and the programs that {@link Spelling spell} them.
 * The prior draws each token on its own and stops with probability ½; the recognition model draws
 * tokens by the next two letters until the text is full. Nothing but ψ learns by gradient.
 */
final class SpellingModel implements GrowingModel<String>, DreamingModel<String> {
  private static final int DREAM_BUDGET = 40;

  /** What a model and those with a fresh recognition model have in common. */
  private static final class Shared {
    private volatile Spelling language = Spelling.letters();
    private volatile List<int[]> dreams = List.of();
    private final Queue<long[]> asked = new ConcurrentLinkedQueue<>(); // first and count
  }

  private final Shared shared;
  private final ModelParameters parameters;
  private boolean forgetful;
  private int grown; // calls that came to an end

  SpellingModel(long seed) {
    this(
        new Shared(),
        new ModelParameters(new ParameterSet(), new ParameterSet(), new ParameterSet()),
        seed);
    parameters.statistics().add("weights", 1, Spelling.TOKENS);
  }

  private SpellingModel(Shared shared, ModelParameters parameters, long seed) {
    this.shared = shared;
    this.parameters = parameters;
    parameters
        .recognition()
        .add("table", SpellingEncoding.ROWS, Spelling.TOKENS)
        .fillUniform(-0.5, 0.5, RandomStreams.of(seed, RandomStreams.Use.named("test/spelling")));
  }

  Spelling language() {
    return shared.language;
  }

  /** The first number and the count of all dreams that were asked for. */
  List<long[]> dreamsAsked() {
    return List.copyOf(shared.asked);
  }

  /** From now on growth forgets what programs meant. */
  void becomeForgetful() {
    forgetful = true;
  }

  /** Number of growths that were not stopped. */
  int grown() {
    return grown;
  }

  /** {@code log P} of the tokens there are. */
  double[] logTokens() {
    float[] weights = weights().value().data;
    int size = language().size();
    double[] logs = new double[size];
    Arrays.setAll(logs, t -> weights[t]);
    double total = LogWeights.logSumExp(logs, 0, size);
    Arrays.setAll(logs, t -> logs[t] - total);
    return logs;
  }

  private Parameter weights() {
    return parameters.statistics().get("weights");
  }

  @Override
  public String domain() {
    return "spelling";
  }

  @Override
  public int maxProgramLength() {
    return Spelling.MAX_LENGTH;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("tokens", String.valueOf(Spelling.TOKENS));
  }

  @Override
  public ModelParameters parameters() {
    return parameters;
  }

  @Override
  public Map<String, String> state() {
    return Map.of("pairs", language().toString());
  }

  @Override
  public void restoreState(Map<String, String> state) {
    if (!state.containsKey("pairs")) {
      throw new IllegalArgumentException("there are no pairs");
    }
    shared.language = Spelling.parse(state.get("pairs"));
    shared.dreams = List.of();
  }

  @Override
  public List<String> library() {
    return IntStream.range(2, language().size()).mapToObj(language()::text).toList();
  }

  private final class SpellingPrior implements Prior {
    @Override
    public void score(ProgramBatch programs, double[] logPrior) {
      double[] logs = logTokens();
      for (int p = 0; p < programs.size(); p++) {
        logPrior[p] = 0;
        for (int token : programs.copyOf(p)) {
          logPrior[p] += token < logs.length ? logs[token] + Math.log(0.5) : -1 / 0.0;
        }
      }
    }

    @Override
    public Var logProb(Tape tape, ProgramBatch programs) {
      double[] logs = new double[programs.size()];
      score(programs, logs);
      return tape.constant(tape.column(logs));
    }

    @Override
    public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
      double[] tokens = Arrays.stream(logTokens()).map(Math::exp).toArray();
      for (int i = 0; i < count; i++) {
        int[] drawn = new int[Spelling.MAX_LENGTH];
        int length = 0;
        do {
          drawn[length++] = Categorical.sample(tokens, rng);
        } while (length < drawn.length && rng.nextDouble() < 0.5);
        programs.add(drawn, 0, length);
      }
    }
  }

  private final class SpellingLikelihood implements Likelihood<String> {
    @Override
    public void score(ProgramBatch programs, List<String> texts, double[] logLikelihood) {
      for (int p = 0; p < programs.size(); p++) {
        int[] program = programs.copyOf(p);
        boolean known = Arrays.stream(program).allMatch(token -> token < language().size());
        boolean spelt = known && language().text(program).equals(text(programs, p, texts));
        logLikelihood[p] = spelt ? 0 : Double.NEGATIVE_INFINITY;
      }
    }

    private static String text(ProgramBatch programs, int program, List<String> texts) {
      return texts.get(programs.observation(program));
    }

    @Override
    public Var logProb(Tape tape, ProgramBatch programs, List<String> texts) {
      double[] logs = new double[programs.size()];
      score(programs, texts, logs);
      return tape.constant(tape.column(logs));
    }

    @Override
    public Optional<String> sample(ProgramBatch programs, int program, RandomGenerator rng) {
      return Optional.of(language().text(programs.copyOf(program)));
    }
  }

  @Override
  public Prior prior(Kernels kernels) {
    return new SpellingPrior();
  }

  @Override
  public Likelihood<String> likelihood(Kernels kernels) {
    return new SpellingLikelihood();
  }

  @Override
  public Recognition<String> recognition() {
    return (tape, texts) ->
        new SpellingEncoding(
            tape.use(parameters.recognition().get("table")), List.copyOf(texts), language());
  }

  @Override
  public SpellingModel withFreshRecognition(long seed) {
    return new SpellingModel(shared, parameters.withFreshRecognition(), seed);
  }

  @Override
  public String print(int[] tokens) {
    return Arrays.toString(tokens);
  }

  @Override
  public ProgramSearch<String> search(Compute compute) {
    return new SpellingSearch(this, compute);
  }

  /** Expected uses of each token, one more each. */
  @Override
  public void fit(Memory memory, List<String> data) {
    double[] uses = new double[language().size()];
    Arrays.fill(uses, 1);
    for (int i = 0; i < memory.instances(); i++) {
      double[] weights = memory.weights(i);
      for (int rank = 0; rank < weights.length; rank++) {
        for (int token : memory.program(i, rank)) {
          uses[token] += weights[rank];
        }
      }
    }
    double all = Arrays.stream(uses).sum();
    for (int token = 0; token < uses.length; token++) {
      weights().value().data[token] = (float) StrictMath.log(uses[token] / all);
    }
  }

  /**
   * The pair that is in the best programs of the most instances becomes a token. Stopped on the
   * way, it leaves everything half changed.
   */
  @Override
  public List<String> grow(
      Memory memory, List<String> data, Compute compute, BooleanSupplier stop) {
    Map<Integer, Integer> users = new TreeMap<>();
    for (int i = 0; i < memory.instances(); i++) {
      if (memory.size(i) > 0) {
        pairs(memory.program(i, 0)).forEach(pair -> users.merge(pair, 1, Integer::sum));
      }
      if (stop.getAsBoolean()) {
        return List.of();
      }
    }
    int best = users.keySet().stream().reduce(-1, (a, b) -> more(users, a, b));
    if (best < 0 || users.get(best) < 2 || language().size() == Spelling.TOKENS) {
      grown++;
      return List.of();
    }
    Spelling next = language().with(best / 10, best % 10);
    shared.language = next;
    int fresh = next.size() - 1;
    weights().value().data[fresh] = -1;
    Parameter table = parameters.recognition().get("table");
    for (int row = 0; row < SpellingEncoding.ROWS; row++) {
      float mean = (table.value().get(row, best / 10) + table.value().get(row, best % 10)) / 2;
      table.value().set(row, fresh, mean);
    }
    if (stop.getAsBoolean()) {
      return List.of();
    }
    memory.rewrite((i, program) -> forgetful ? new int[] {0} : next.rewritten(program));
    if (stop.getAsBoolean()) {
      return List.of();
    }
    grown++;
    return List.of(next.text(fresh) + ", used by " + users.get(best));
  }

  private static int more(Map<Integer, Integer> users, int a, int b) {
    return a >= 0 && users.get(a) >= users.get(b) ? a : b;
  }

  private static Set<Integer> pairs(int[] program) {
    Set<Integer> pairs = new TreeSet<>();
    for (int t = 0; t + 1 < program.length; t++) {
      pairs.add(10 * program[t] + program[t + 1]);
    }
    return pairs;
  }

  /** The most probable program of each text, in an order that is drawn. */
  @Override
  public void prepareDreams(
      List<String> data, Compute compute, RandomGenerator rng, BooleanSupplier stop) {
    Map<String, int[]> canonical = new LinkedHashMap<>();
    new SpellingSearch(this, compute)
        .visitPrior(
            DREAM_BUDGET,
            stop,
            program -> canonical.putIfAbsent(language().text(program), program));
    List<int[]> all = List.copyOf(canonical.values());
    List<int[]> shuffled = new ArrayList<>();
    for (int number : RandomStreams.permutation(all.size(), rng)) {
      shuffled.add(all.get(number));
    }
    shared.dreams = stop.getAsBoolean() ? List.of() : shuffled;
  }

  /** The dreams that were prepared, in a circle. */
  @Override
  public DreamSource<String> dreams(Kernels kernels) {
    return (first, count, rng) -> {
      shared.asked.add(new long[] {first, count});
      List<int[]> dreams = shared.dreams;
      if (dreams.isEmpty()) {
        throw new IllegalStateException("no dreams are prepared");
      }
      ProgramBatch programs = new ProgramBatch();
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int[] program = dreams.get((int) ((first + i) % dreams.size()));
        programs.turnTo(i);
        programs.add(program);
        texts.add(language().text(program));
      }
      return new Dreams<>(programs, texts);
    };
  }
}
