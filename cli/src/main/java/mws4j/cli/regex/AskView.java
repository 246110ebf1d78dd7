package mws4j.cli.regex;

import java.util.List;
import java.util.Optional;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.questions.Question;
import mws4j.mws.probability.RandomStreams;

/**
 * What is believed after some answers, and what to ask next.
 *
 * @param model the one asked
 * @param concept programs and new strings
 * @param answers so far
 * @param question the next one; empty if nothing is worth asking
 */
record AskView(String model, ConceptView concept, List<Answer> answers, Optional<Question> question)
    implements View {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/ask-regex");
  private static final int PROGRAMS = 5;
  private static final int PROPOSALS = 5;

  static AskView of(
      String model, ConceptPosterior posterior, Optional<Question> question, long seed) {
    ConceptView concept =
        ConceptView.of("", posterior, PROGRAMS, PROPOSALS, RandomStreams.of(seed, DRAWS));
    return new AskView(model, concept, posterior.answers(), question);
  }

  @Override
  public Result result() {
    return new Result()
        .put("model", model)
        .put("strings", concept.strings())
        .put("answers", answers.stream().map(AskView::answered).toList())
        .put("programs", concept.programs())
        .put("new", concept.proposed())
        .put("question", question.map(AskView::asked));
  }

  private static Result answered(Answer answer) {
    return new Result().put("string", answer.string()).put("belongs", answer.belongs());
  }

  private static Result asked(Question question) {
    return new Result()
        .put("string", question.string(), StringView::visible)
        .put("bits", question.bits(), Format.decimals(2))
        .put("yes", question.yes(), Format.MASS);
  }

  @Override
  public String text() {
    if (concept.programs().isEmpty()) {
      return "no program found; try more --rounds\n";
    }
    String next =
        question
            .map(asked -> asked(asked).fill("the next question, {string}, is worth {bits} bits\n"))
            .orElse("no question is worth asking any more\n");
    return "\n"
        + Result.table(concept.programs()).indent(1)
        + "\nnew: "
        + ConceptView.join(concept.proposed())
        + "\n"
        + next;
  }
}
