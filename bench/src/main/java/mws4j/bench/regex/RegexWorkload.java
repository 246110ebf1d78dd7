package mws4j.bench.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.language.RegexProgram;

/**
 * Programs and strings of real shape: 1000 programs of 8 to 16 tokens, made of pieces as they occur
 * in columns of tables, each with 5 strings of 5 to 15 characters. Even programs are paired with
 * strings drawn from them, odd ones with the strings of another program, nearly always impossible.
 */
final class RegexWorkload {
  static final int PROGRAMS = 1000;
  static final int STRINGS = 5;

  private static final String[] PIECES = {
    "\\d",
    "\\d\\d",
    "\\d+",
    "\\d\\d\\d\\d",
    "\\u",
    "\\u\\u",
    "\\u\\l+",
    "\\l+",
    "\\w+",
    "\\w",
    ".+",
    "-",
    "/",
    ":",
    "\\.",
    " ",
    "_",
    "@",
    "ID",
    "x",
    "0",
    "\\d?",
    "-?",
    "\\d*",
    "(\\d|\\u)",
    "(a|b)",
    "(-\\d+)?",
    "(\\.\\d+)?",
    "(\\u|\\d)+",
    "(\\w-)+",
    "\\s",
    "\\l\\l",
    "No",
    "\\w*"
  };

  final List<RegexProgram> programs = new ArrayList<>();
  final List<List<String>> strings = new ArrayList<>();

  RegexWorkload(long seed) {
    RandomGenerator rng = new SplittableRandom(seed);
    RegexSampler sampler = new RegexSampler(RegexProbabilities.initial());
    List<List<String>> own = new ArrayList<>();
    while (programs.size() < PROGRAMS) {
      StringBuilder text = new StringBuilder();
      for (int pieces = 3 + rng.nextInt(6); pieces > 0; pieces--) {
        text.append(PIECES[rng.nextInt(PIECES.length)]);
      }
      RegexProgram program = RegexProgram.parse(text.toString());
      if (program.length() >= 8 && program.length() <= 16) {
        List<String> drawn = draw(sampler, program, rng);
        if (drawn.size() == STRINGS) {
          programs.add(program);
          own.add(drawn);
        }
      }
    }
    for (int i = 0; i < PROGRAMS; i++) {
      strings.add(own.get(i % 2 == 0 ? i : (i + 1) % PROGRAMS));
    }
  }

  private static List<String> draw(
      RegexSampler sampler, RegexProgram program, RandomGenerator rng) {
    List<String> drawn = new ArrayList<>();
    for (int attempt = 0; attempt < 200 && drawn.size() < STRINGS; attempt++) {
      Optional<String> string = sampler.sample(program, 15, rng);
      if (string.isPresent() && string.get().length() >= 5) {
        drawn.add(string.get());
      }
    }
    return drawn;
  }
}
