package mws4j.cli.regex;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.cli.json.Json;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/**
 * A concept drawn from a model: {@code z ~ p(z)}, strings {@code ~ p(x|z)}.
 *
 * @param program its written form
 * @param pattern the same for {@link java.util.regex.Pattern}
 * @param logPrior {@code log p(z)} in nats
 * @param strings independent draws; fewer than asked for if nearly all are longer than 200
 *     characters
 */
public record Dream(String program, String pattern, double logPrior, List<String> strings) {
  private static final int ATTEMPTS = 20;

  /** Draws concepts. */
  public static List<Dream> draw(
      RegexModel model, int concepts, int stringsEach, RandomGenerator rng) {
    Prior prior = model.prior(KernelProvider.create());
    prior.refresh();
    ProgramBatch programs = new ProgramBatch();
    prior.sample(concepts, rng, programs);
    double[] logPrior = new double[concepts];
    prior.score(programs, logPrior);
    RegexSampler sampler = new RegexSampler(model.probabilities());
    List<Dream> dreams = new ArrayList<>();
    for (int i = 0; i < concepts; i++) {
      RegexProgram program = RegexProgram.of(programs.copyOf(i));
      dreams.add(
          new Dream(
              program.toString(),
              program.toJavaPattern(),
              logPrior[i],
              strings(sampler, program, stringsEach, rng)));
    }
    return dreams;
  }

  private static List<String> strings(
      RegexSampler sampler, RegexProgram program, int n, RandomGenerator rng) {
    List<String> strings = new ArrayList<>();
    for (int attempt = 0; attempt < ATTEMPTS * n && strings.size() < n; attempt++) {
      Optional<String> string = sampler.sample(program, StringSet.MAX_STRING_LENGTH, rng);
      string.ifPresent(strings::add);
    }
    return strings;
  }

  /** Two lines: the program, its strings. */
  public String text() {
    return program + "\n  " + ConceptView.join(strings) + "\n";
  }

  /** The cells of a table: program, its log-probability, strings. */
  public List<String> cells() {
    return List.of(
        program, String.format(Locale.ROOT, "%.2f", logPrior), String.join("\n", strings));
  }

  /** As an object with {@code program, pattern, logPrior, strings}. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("program", program);
    json.addProperty("pattern", pattern);
    json.add("logPrior", Json.number(logPrior));
    json.add("strings", Json.strings(strings));
    return json;
  }
}
