package mws4j.lambda.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

/** Abstractions of small corpora, by hand. */
final class CompressionTest {
  private static List<Term> terms(String... programs) {
    return Stream.of(programs).map(TermReader::read).toList();
  }

  private static CompressionResult compress(int arity, int iterations, String... programs) {
    CompressionSettings settings =
        CompressionSettings.defaults().withMaxArity(arity).withIterations(iterations);
    return Compression.compress(Corpus.of(terms(programs)), settings, () -> false);
  }

  private static String texts(CompressionResult result) {
    return result.abstractions().stream()
        .map(each -> each.leaf() + " = " + each.body())
        .collect(Collectors.joining("; "));
  }

  @Test
  void argumentsOccurMoreThanOnce() {
    CompressionResult result = compress(1, 1, "(a a a)", "(b b b)");
    assertEquals("fn_0 = (#0 #0 #0)", texts(result));
    assertEquals("[(fn_0 a), (fn_0 b)]", result.programs().toString());
    assertEquals(604, result.originalCost());
    assertEquals(402, result.finalCost());
    Abstraction only = result.abstractions().get(0);
    assertEquals(200, only.utility());
    assertEquals(2, only.uses());
    assertEquals(402, only.cost());
    assertEquals("(lambda ($0 $0 $0))", only.lambda().toString());
    assertTrue(result.complete());
    assertEquals(604.0 / 402, result.ratio());
  }

  @Test
  void argumentsFromBelowLambdasOfTheBodyAreShifted() {
    CompressionResult result =
        compress(1, 1, "(lambda (f x (lambda (g h $1 k))))", "(p (f x (lambda (g h y k))))");
    assertEquals("fn_0 = (f x (lambda (g h #0 k)))", texts(result));
    assertEquals("[(lambda (fn_0 $0)), (p (fn_0 y))]", result.programs().toString());
    assertEquals(
        terms("(lambda (f x (lambda (g h $1 k))))", "(p (f x (lambda (g h y k))))"),
        Compression.expand(result.programs(), result.abstractions()));
  }

  @Test
  void anArgumentThatMentionsAVariableOfTheBodyIsNoMatch() {
    CompressionResult result =
        compress(
            1,
            1,
            "(f x (lambda (g h $0 k)))",
            "(f x (lambda (g h y k)))",
            "(f x (lambda (g h z k)))");
    assertEquals("fn_0 = (f x (lambda (g h #0 k)))", texts(result));
    assertEquals("[(f x (lambda (g h $0 k))), (fn_0 y), (fn_0 z)]", result.programs().toString());
  }

  @Test
  void lambdasOfSeveralArgumentsNest() {
    CompressionResult result =
        compress(
            2, 1, "(f a b (g a (h (h b))))", "(f c d (g c (h (h d))))", "(f a d (g a (h (h d))))");
    assertEquals("fn_0 = (f #1 #0 (g #1 (h (h #0))))", texts(result));
    assertEquals(
        "(lambda (lambda (f $0 $1 (g $0 (h (h $1))))))",
        result.abstractions().get(0).lambda().toString());
    assertEquals("[(fn_0 b a), (fn_0 d c), (fn_0 d a)]", result.programs().toString());
  }

  @Test
  void onlyTheCheapestProgramOfATaskCounts() {
    List<Term> programs = terms("(f (g (h a)) x)", "y", "(f (g (h a)) z)", "(k k)");
    Corpus corpus = Corpus.of(programs, List.of(1, 1, 2, 3));
    assertEquals(100 + 504 + 201, corpus.cost());
    CompressionSettings settings = CompressionSettings.defaults().withMaxArity(0);
    assertEquals("", texts(Compression.compress(corpus, settings, () -> false)));
    CompressionResult result = Compression.compress(Corpus.of(programs), settings, () -> false);
    assertEquals("fn_0 = (f (g (h a)))", texts(result));
  }

  @Test
  void ofOneTaskOnlyIfThatIsAllowed() {
    List<Term> programs = terms("(f (g (h a)) (g (h a)) (g (h a)))");
    CompressionSettings settings = CompressionSettings.defaults().withIterations(1);
    Corpus corpus = Corpus.of(programs);
    assertEquals("", texts(Compression.compress(corpus, settings, () -> false)));
    CompressionResult allowed =
        Compression.compress(corpus, settings.withSingleTask(true), () -> false);
    assertEquals("fn_0 = (g (h a))", texts(allowed));
    assertEquals("[(f fn_0 fn_0 fn_0)]", allowed.programs().toString());
    assertEquals(3, allowed.abstractions().get(0).uses());
  }

  @Test
  void namesThatExistAreNotUsed() {
    List<Term> programs = terms("(f a a a fn_2)", "(f a a a b)");
    Corpus corpus = Corpus.of(programs).withNames(Set.of("fn_0", "fn_1"));
    CompressionSettings settings = CompressionSettings.defaults();
    assertEquals("fn_3 = (f a a a)", texts(Compression.compress(corpus, settings, () -> false)));
    assertEquals(
        "g2 = (f a a a)",
        texts(Compression.compress(corpus, settings.withPrefix("g"), () -> false)));
  }

  @Test
  void abstractionsInProgramsAreLeaves() {
    String[] programs = {"(f #(lambda (g $0 $0)) #(lambda (g $0 $0)) a)", "(f f b)"};
    assertEquals(403 + 302, Corpus.of(terms(programs)).cost());
    CompressionResult result = compress(2, 1, programs[0], "(g x x)", "(g y y)");
    assertEquals("fn_0 = (g #0 #0)", texts(result));
    assertEquals("[" + programs[0] + ", (fn_0 x), (fn_0 y)]", result.programs().toString());
  }

  @Test
  void equalUtilitiesGoToFewerArgumentsThenSmallerBodiesThenTheAlphabet() {
    // Both pairs occur twice.
    CompressionResult result = compress(0, 4, "(p (c d) (a b))", "(q (a b) (c d))");
    assertEquals("fn_0 = (a b); fn_1 = (c d)", texts(result));
    List<Candidate> best =
        Compression.best(
            Corpus.of(
                terms("(p (c d a) (a b a))", "(q (a b a) (c d a))", "(r (c d a))", "(a b a)")),
            2,
            20,
            () -> false);
    assertEquals(
        "(a b a) (c d a)",
        best.stream()
            .limit(2)
            .map(each -> each.abstraction().body().toString())
            .collect(Collectors.joining(" ")));
    for (int i = 1; i < best.size(); i++) {
      Abstraction one = best.get(i - 1).abstraction();
      Abstraction other = best.get(i).abstraction();
      assertTrue(one.utility() >= other.utility());
      assertTrue(one.utility() > other.utility() || one.arity() <= other.arity());
    }
  }

  @Test
  void candidatesComeWithTheirPrograms() {
    List<Term> programs = terms("(f (g a) (g b))", "(h (g (g a)))", "(f (g a) c)");
    List<Candidate> best = Compression.best(Corpus.of(programs), 2, 5, () -> false);
    assertEquals(
        best, Compression.best(Corpus.of(programs), 2, 6, () -> false).subList(0, best.size()));
    for (Candidate each : best) {
      Abstraction abstraction = each.abstraction();
      assertEquals(new Term.Abstraction(abstraction.lambda()), abstraction.leaf());
      assertEquals(programs, Compression.expand(each.programs(), List.of(abstraction)));
      assertEquals(each.programs(), Compression.rewrite(programs, List.of(abstraction)));
      assertEquals(abstraction.cost(), Corpus.of(each.programs()).cost());
      assertEquals(
          abstraction.utility(),
          Corpus.of(programs).cost()
              - abstraction.cost()
              - ProgramCorpora.cost(abstraction.body(), 0));
    }
    assertFalse(best.isEmpty());
  }

  @Test
  void etaLongProgramsStayInThatForm() {
    String[] programs = {
      "(lambda (map (lambda (+ (* $0 2) 1)) $0))",
      "(lambda (map (lambda (+ (* $0 2) 1)) (tail $0)))"
    };
    assertEquals("fn_0 = (map (lambda (+ (* $0 2) 1)))", texts(compress(2, 1, programs)));
    CompressionSettings settings =
        CompressionSettings.defaults().withIterations(1).withEtaLong(true);
    CompressionResult result =
        Compression.compress(Corpus.of(terms(programs)), settings, () -> false);
    assertEquals("fn_0 = (map (lambda (+ (* $0 2) 1)) #0)", texts(result));
    assertEquals("[(lambda (fn_0 $0)), (lambda (fn_0 (tail $0)))]", result.programs().toString());
  }

  /** By the types: each program and each body is its own form. */
  @Test
  void typedProgramsStayInEtaLongForm() {
    Map<String, Type> types = new HashMap<>();
    String[][] symbols = {
      {"map", "(int -> int) -> list(int) -> list(int)"},
      {"fold", "list(int) -> int -> (int -> int -> int) -> int"},
      {"+", "int -> int -> int"},
      {"0", "int"},
      {"1", "int"}
    };
    for (String[] each : symbols) {
      types.put(each[0], TypeReader.read(each[1]));
    }
    TypeInference inference = new TypeInference(types::get);
    EtaLong form = new EtaLong(inference);
    List<Term> programs = new ArrayList<>();
    for (String text :
        new String[] {
          "(map (+ 1))",
          "(lambda (map (+ 1) (map (+ 1) $0)))",
          "(lambda (fold $0 0 +))",
          "(lambda (fold (map (+ (+ 1 1)) $0) (+ 1 1) +))",
          "(lambda (fold (map (lambda (+ $0 $0)) $0) 1 (lambda (+ (+ 1 $0)))))",
          "(map (lambda (+ $0 (+ 1 1))))"
        }) {
      Term term = TermReader.read(text);
      programs.add(form.of(term, inference.of(term)));
    }
    CompressionSettings settings =
        CompressionSettings.defaults().withMaxArity(3).withIterations(10).withSingleTask(true);
    Corpus corpus = Corpus.of(programs);
    CompressionResult plain = Compression.compress(corpus, settings, () -> false);
    CompressionResult result =
        Compression.compress(corpus, settings.withEtaLong(true), () -> false);
    assertTrue(result.abstractions().size() > 1, texts(result));
    assertTrue(plain.finalCost() <= result.finalCost());
    for (Abstraction each : result.abstractions()) {
      Type type = inference.of(each.lambda());
      assertEquals(form.of(each.lambda(), type), each.lambda());
      types.put(each.leaf().toString(), type);
    }
    for (int i = 0; i < programs.size(); i++) {
      Type request = inference.of(programs.get(i));
      assertEquals(form.of(result.programs().get(i), request), result.programs().get(i));
    }
    assertEquals(programs, Compression.expand(result.programs(), result.abstractions()));
  }

  @Test
  void heldOutProgramsAreRewrittenWithAbstractionsInTheirOrder() {
    List<Abstraction> abstractions =
        List.of(
            Abstraction.of(new Term.Symbol("twice"), 2, TermReader.read("(#0 (#0 #1))")),
            Abstraction.of(new Term.Symbol("k"), 1, TermReader.read("(p q (twice (h h) #0))")));
    List<Term> programs = terms("(p q (h h (h h x)))", "(lambda (h (h $0)))", "(h x)", "unknown");
    List<Term> rewritten = Compression.rewrite(programs, abstractions);
    assertEquals("[(k x), (lambda (h (h $0))), (h x), unknown]", rewritten.toString());
    assertEquals(programs, Compression.expand(rewritten, abstractions));
    assertEquals(
        "[(lambda (a (a $0))), (a (a b) c)]",
        Compression.expand(terms("(twice a)", "(twice a b c)"), abstractions).toString());
  }

  @Test
  void bodiesAreChecked() {
    Term leaf = new Term.Symbol("f");
    String[][] wrong = {
      {"0", "(a $0)", "abstraction: a free variable in (a $0)"},
      {"2", "(a #0)", "abstraction: no #1 in (a #0)"},
      {"1", "(a #0 #1)", "abstraction: #1 in a body of arity 1"},
    };
    for (String[] each : wrong) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> Abstraction.of(leaf, Integer.parseInt(each[0]), TermReader.read(each[1])));
      assertEquals(each[2], e.getMessage());
    }
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    for (String[] programs : new String[][] {{}, {"a"}, {"a", "b"}, {"(a b)", "(c d)"}}) {
      CompressionResult result = compress(3, 10, programs);
      assertEquals(List.of(), result.abstractions());
      assertEquals(terms(programs), result.programs());
      assertEquals(result.originalCost(), result.finalCost());
      assertEquals(1, result.ratio());
    }
  }
}
