package mws4j.cli.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import mws4j.cli.json.Result;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.questions.Question;
import mws4j.domains.regex.questions.Questions;

/** Questions and answers, one line each. */
final class Dialogue {
  private final Function<List<Answer>, ConceptPosterior> explanation;
  private final long seed;
  private final List<Answer> answers;
  private ConceptPosterior posterior;
  private Optional<Question> question;

  /**
   * A dialogue that goes on from some answers.
   *
   * @param explanation what is believed when some answers are known
   */
  Dialogue(Function<List<Answer>, ConceptPosterior> explanation, long seed, List<Answer> answers) {
    this.explanation = explanation;
    this.seed = seed;
    this.answers = new ArrayList<>(answers);
    think();
  }

  private void think() {
    posterior = explanation.apply(List.copyOf(answers));
    question = Questions.best(posterior, seed);
  }

  /** What is believed now. */
  ConceptPosterior posterior() {
    return posterior;
  }

  /** What to ask next; empty if nothing is worth asking. */
  Optional<Question> question() {
    return question;
  }

  /** Asks until nothing is worth asking, the answers end, or so many questions are answered. */
  void run(InputStream in, PrintWriter out, int most) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    for (int asked = 0; asked < most && question.isPresent(); asked++) {
      Optional<Boolean> belongs = ask(question.get(), lines, out);
      if (belongs.isEmpty()) {
        return;
      }
      answers.add(Answer.of(question.get().string(), belongs.get()));
      think();
    }
  }

  /** Asks until there is an answer; empty if there is to be none. */
  private static Optional<Boolean> ask(Question question, BufferedReader lines, PrintWriter out)
      throws IOException {
    while (true) {
      out.print(
          new Result()
              .put("string", question.string(), StringView::visible)
              .fill("does  {string}  belong too? [y/n/q] "));
      out.flush();
      String line = lines.readLine();
      if (line == null) {
        out.println();
        return Optional.empty();
      }
      switch (line.strip().toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return Optional.of(true);
        }
        case "n", "no" -> {
          return Optional.of(false);
        }
        case "q", "quit" -> {
          return Optional.empty();
        }
        default -> out.println("answer y for yes, n for no or q to end");
      }
    }
  }
}
