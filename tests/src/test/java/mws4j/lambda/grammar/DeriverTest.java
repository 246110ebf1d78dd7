package mws4j.lambda.grammar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.search.NaiveEnumeration;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.IntList;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

final class DeriverTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");

  private static Grammar contextual(Language language) {
    SplittableRandom rng = new SplittableRandom(1);
    double[][] weights = new double[language.rows()][language.size() + 1];
    for (double[] row : weights) {
      Arrays.setAll(row, i -> rng.nextDouble(-1, 1));
    }
    return Grammar.contextual(language, weights);
  }

  /** Three programs of type int -> int, as nothing takes an argument. */
  @Test
  void probabilitiesOfAFiniteLanguageSumToOne() {
    Language language =
        new Language(
            List.of(
                new Production(new Term.Symbol("0"), Type.INT),
                new Production(new Term.Symbol("1"), Type.INT)));
    Grammar grammar = Grammar.unigram(language, 0.3, -0.2, 0.9);
    Deriver deriver = new Deriver(language);
    double sum = 0;
    for (String program : List.of("(lambda $0)", "(lambda 0)", "(lambda 1)")) {
      sum +=
          Math.exp(
              grammar.logProb(
                  deriver
                      .derive(TermReader.read(program), TypeReader.read("int -> int"))
                      .orElseThrow()));
    }
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void logProbIsThatOfThePlainDefinition() {
    Grammar grammar = contextual(BaseLanguages.list());
    Deriver deriver = new Deriver(grammar.language());
    List<NaiveEnumeration.Found> plain = new NaiveEnumeration(grammar).below(10, LISTS);
    assertTrue(plain.size() > 100);
    for (NaiveEnumeration.Found found : plain) {
      Derivation derivation = deriver.derive(found.program(), LISTS).orElseThrow();
      assertEquals(-found.nats(), grammar.logProb(derivation), 1e-9, found.toString());
    }
  }

  @Test
  void heedsTypes() {
    Language language = BaseLanguages.list();
    Deriver deriver = new Deriver(language);
    for (String wrong :
        List.of(
            "(lambda 0)",
            "(lambda (cons empty $0))",
            "(lambda $1)",
            "(lambda (map (lambda (cons $0 $1)) $0))",
            "$0",
            "(lambda (unknown $0))",
            "(lambda (cons 0))")) {
      assertFalse(deriver.derive(TermReader.read(wrong), LISTS).isPresent(), wrong);
    }
    assertTrue(deriver.derive(TermReader.read("(lambda (cons 0 $0))"), LISTS).isPresent());
    int[] code = new ProgramCode(language).encode(TermReader.read("(lambda (cons 0 $0))"));
    assertFalse(deriver.derive(code, 0, code.length - 1, LISTS).isPresent());
    assertFalse(deriver.derive(new int[] {-1, -1}, 0, 2, LISTS).isPresent());
    assertFalse(deriver.derive(new int[] {999}, 0, 1, LISTS).isPresent());
    assertFalse(deriver.derive(new int[0], 0, 0, LISTS).isPresent());
  }

  @Test
  void codeIsReadBack() {
    Language language = BaseLanguages.list();
    ProgramCode code = new ProgramCode(language);
    for (NaiveEnumeration.Found found :
        new NaiveEnumeration(Grammar.uniform(language)).below(11, LISTS)) {
      int[] heads = code.encode(found.program());
      assertEquals(found.program(), code.decode(heads, LISTS));
      assertArrayEquals(heads, code.encode(code.decode(heads, LISTS)));
    }
    assertThrows(IllegalArgumentException.class, () -> code.decode(new int[] {5}, LISTS));
    assertThrows(IllegalArgumentException.class, () -> code.decode(new int[] {-1, -1}, LISTS));
    assertThrows(
        IllegalArgumentException.class, () -> code.encode(TermReader.read("(lambda (no $0))")));
  }

  /** Frequencies against probabilities; 4 standard deviations, the seed is fixed. */
  @Test
  void drawsAreAsFrequentAsTheyAreProbable() {
    Grammar grammar = contextual(BaseLanguages.list());
    ProgramSampler sampler = new ProgramSampler(grammar.language());
    SplittableRandom rng = new SplittableRandom(2);
    Map<String, Integer> counts = new HashMap<>();
    IntList heads = new IntList();
    int draws = 40_000;
    ProgramCode code = new ProgramCode(grammar.language());
    for (int i = 0; i < draws; i++) {
      if (sampler.sample(grammar, LISTS, 200, rng, heads)) {
        String program = code.decode(heads.values(), 0, heads.size(), LISTS).toString();
        counts.merge(program, 1, Integer::sum);
      }
    }
    List<NaiveEnumeration.Found> likely = new NaiveEnumeration(grammar).below(6, LISTS);
    assertTrue(likely.size() > 5);
    for (NaiveEnumeration.Found found : likely) {
      double p = Math.exp(-found.nats());
      double count = counts.getOrDefault(found.program().toString(), 0);
      assertEquals(draws * p, count, 4 * Math.sqrt(draws * p), found.toString());
    }
  }

  @Test
  void aDrawMayBeTooLong() {
    Language language =
        new Language(List.of(new Production(new Term.Symbol("f"), TypeReader.read("int -> int"))));
    assertFalse(
        new ProgramSampler(language)
            .sample(
                Grammar.uniform(language), Type.INT, 10, new SplittableRandom(1), new IntList()));
  }
}
