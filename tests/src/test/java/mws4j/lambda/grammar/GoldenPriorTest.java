package mws4j.lambda.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.DreamCoderData;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

/** Log-probabilities of programs under learned grammars, against those computed elsewhere. */
final class GoldenPriorTest {
  @Test
  void logPriorsOfListProgramsAreTheGoldenOnes() {
    assertEquals(6562, check("frontiers/list.jsonl", BaseLanguages.list()));
  }

  @Test
  void logPriorsOfTextProgramsAreTheGoldenOnes() {
    assertEquals(6790, check("frontiers/text.jsonl", BaseLanguages.text()));
  }

  @Test
  void logPriorsOfLispProgramsAreTheGoldenOnes() {
    assertEquals(315, check("frontiers/origami.jsonl", BaseLanguages.lisp()));
  }

  private static int check(String file, Language base) {
    int checked = 0;
    for (JsonObject row : DreamCoderData.rows(file)) {
      Grammar grammar = grammar(row, base);
      Deriver deriver = new Deriver(grammar.language());
      for (JsonElement element : row.getAsJsonArray("frontiers")) {
        JsonObject frontier = element.getAsJsonObject();
        Type request = TypeReader.read(frontier.get("type").getAsString());
        for (int i = 0; i < frontier.getAsJsonArray("programs").size(); i++) {
          String program = frontier.getAsJsonArray("programs").get(i).getAsString();
          double golden = frontier.getAsJsonArray("logPrior").get(i).getAsDouble();
          double found =
              grammar.logProb(
                  deriver
                      .derive(TermReader.read(program), request)
                      .orElseThrow(() -> new AssertionError(program)));
          assertEquals(golden, found, 1.1e-6, program);
          checked++;
        }
      }
    }
    return checked;
  }

  /** The grammar of a row: its library with weights, primitives first. */
  static Grammar grammar(JsonObject row, Language base) {
    Map<Term, Double> weights = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    List<Term> learned = new ArrayList<>();
    for (JsonElement pair : row.getAsJsonArray("library")) {
      Term head = TermReader.read(pair.getAsJsonArray().get(0).getAsString());
      weights.put(head, pair.getAsJsonArray().get(1).getAsDouble());
      if (head instanceof Term.Abstraction) {
        learned.add(head);
      }
    }
    TypeInference types = base.inference();
    Language language = base;
    for (Term head : learned) {
      language = language.with(new Production(head, types.of(head)));
    }
    double[] byNumber = new double[language.size() + 1];
    for (int p = 0; p < language.size(); p++) {
      byNumber[p] = weights.get(language.production(p).head());
    }
    byNumber[language.size()] = row.get("logVariable").getAsDouble();
    return Grammar.unigram(language, byNumber);
  }
}
