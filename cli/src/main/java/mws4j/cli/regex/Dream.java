package mws4j.cli.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.compute.Compute;
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
public record Dream(String program, String pattern, double logPrior, List<String> strings)
    implements View {
  private static final int ATTEMPTS = 20;

  /** Draws concepts. */
  public static List<Dream> draw(
      RegexModel model, int concepts, int stringsEach, RandomGenerator rng) {
    Prior prior = model.prior(Compute.of(1).kernels());
    ProgramBatch programs = new ProgramBatch();
    prior.sample(concepts, rng, programs);
    double[] logPrior = new double[concepts];
    prior.score(programs, logPrior);
    RegexSampler sampler = new RegexSampler(model.probabilities());
    List<Dream> dreams = new ArrayList<>();
    for (int i = 0; i < concepts; i++) {
      RegexProgram program = model.regex(programs.copyOf(i));
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

  @Override
  public Result result() {
    return new Result()
        .show("program", "program", program, Format.TEXT)
        .put("pattern", pattern)
        .show("logPrior", "log prior, nats", logPrior, Format.NATS)
        .show("strings", "strings", strings, Format.LINES);
  }

  /** Two lines: the program, its strings. */
  @Override
  public String text() {
    return program + "\n  " + ConceptView.join(strings) + "\n";
  }
}
