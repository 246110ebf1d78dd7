package mws4j.cli.compress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes in and out; what is found is tested with the library. */
final class CompressCommandTest {
  private static final String PROGRAMS =
      "[\"(f (g (h a)) (g (h b)))\", \"(lambda (f (g (h $0)) c))\", \"(k (g (h a)) (g (h c)))\"]";

  private static final String DREAMCODER =
      "{\"DSL\": {\"logVariable\": 0.0, \"productions\": ["
          + "{\"expression\": \"map\", \"logProbability\": 0.0},"
          + "{\"expression\": \"#(lambda (#(+ 1) (#(+ 1) $0)))\", \"logProbability\": -1.5},"
          + "{\"expression\": \"#(+ 1)\", \"logProbability\": -1}]},"
          + "\"frontiers\": ["
          + "{\"task\": \"one\", \"programs\": ["
          + "{\"program\": \"(lambda (map (lambda (#(+ 1) $0)) $0))\", \"logLikelihood\": 0},"
          + "{\"program\": \"(lambda (map (lambda (+ 1 $0)) $0))\", \"logLikelihood\": 0}]},"
          + "{\"task\": \"none\", \"programs\": []},"
          + "{\"task\": \"two\", \"programs\": [{\"program\":"
          + " \"(lambda (map (lambda (#(lambda (#(+ 1) (#(+ 1) $0))) $0)) $0))\"}]}]}";

  @TempDir Path temp;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static JsonObject run(Path out, Object... args) throws IOException {
    Cli.Result result = Cli.run(Cli.concat(args, "--out", out));
    assertEquals(0, result.code(), result.err());
    return json(out);
  }

  @Test
  void showsWhatItFound() throws IOException {
    Cli.Result result = Cli.run("compress", file("p.json", PROGRAMS), "--iterations", 1);
    assertEquals(0, result.code(), result.err());
    String expected =
        """
        name  arity  calls  utility  ratio  body
        fn_0      1      5      303   1.36  (g (h #0))
        3 programs, cost 1917 -> 1412, 1.36 times smaller
        """;
    assertEquals(expected, result.out().replace("\r", ""));
  }

  @Test
  void theFileIsThatOfStitch() throws IOException {
    JsonObject json = run(temp.resolve("out.json"), "compress", file("p.json", PROGRAMS));
    assertEquals(
        "[cmd, original_cost, final_cost, compression_ratio, num_abstractions, original, rewritten,"
            + " rewritten_dreamcoder, tasks, library, abstractions]",
        json.keySet().toString());
    JsonObject first = json.getAsJsonArray("abstractions").get(0).getAsJsonObject();
    assertEquals(
        "[body, dreamcoder, arity, name, utility, final_cost, compression_ratio,"
            + " cumulative_compression_ratio, num_uses, uses]",
        first.keySet().toString());
    assertEquals("(g (h #0))", first.get("body").getAsString());
    assertEquals("#(lambda (g (h $0)))", first.get("dreamcoder").getAsString());
    assertEquals(5, first.get("num_uses").getAsInt());
    assertEquals(
        "[{\"(fn_0 $0)\":\"(g (h $0))\"},{\"(fn_0 a)\":\"(g (h a))\"},"
            + "{\"(fn_0 b)\":\"(g (h b))\"},{\"(fn_0 c)\":\"(g (h c))\"}]",
        first.get("uses").toString());
    assertEquals("(lam (f (fn_0 $0) c))", json.getAsJsonArray("rewritten").get(1).getAsString());
    assertEquals("(lam (f (g (h $0)) c))", json.getAsJsonArray("original").get(1).getAsString());
    assertTrue(json.get("rewritten_dreamcoder").isJsonNull());
  }

  @Test
  void readsTheJsonOfDreamCoder() throws IOException {
    Path in = file("dc.json", DREAMCODER);
    JsonObject json = run(temp.resolve("out.json"), "compress", in, "--iterations", 1);
    assertEquals("[\"one\",\"one\",\"two\"]", json.get("tasks").toString());
    assertEquals(
        "{\"dreamcoder_abstraction_0\":\"#(+ 1)\","
            + "\"dreamcoder_abstraction_1\":\"#(lambda (#(+ 1) (#(+ 1) $0)))\"}",
        json.get("library").toString());
    assertEquals(
        "(lam (map (lam (dreamcoder_abstraction_0 $0)) $0))",
        json.getAsJsonArray("original").get(0).getAsString());
    // Of task one the program with the abstraction counts.
    assertEquals(810, json.get("original_cost").getAsLong());
    JsonObject first = json.getAsJsonArray("abstractions").get(0).getAsJsonObject();
    assertEquals("fn_2", first.get("name").getAsString(), "after two that exist");
    assertEquals("(lam (map (lam (#0 $0)) $0))", first.get("body").getAsString());
    assertEquals(
        "[\"(#(lambda (lambda (map (lambda ($2 $0)) $0))) #(+ 1))\","
            + "\"(#(lambda (lambda (map (lambda ($2 $0)) $0))) (+ 1))\","
            + "\"(#(lambda (lambda (map (lambda ($2 $0)) $0)))"
            + " #(lambda (#(+ 1) (#(+ 1) $0))))\"]",
        json.get("rewritten_dreamcoder").toString());
    String tasks =
        "[{\"task\": \"one\", \"programs\": [\"(f a)\", \"a\"]}, {\"programs\": [\"(f b)\"]}]";
    JsonObject plain =
        run(temp.resolve("tasks.json"), "compress", file("t.json", tasks), "--iterations", 0);
    assertEquals("[\"one\",\"one\",\"2\"]", plain.get("tasks").toString());
    assertEquals(301, plain.get("original_cost").getAsLong());
  }

  /** Made-up programs in which there is a lot to find. */
  private static String many(int count) {
    JsonArray programs = new JsonArray();
    IntStream.range(0, count)
        .mapToObj(
            i ->
                String.format(
                    "(seq (move %d (turn %d (pen up x))) (seq (move %d (turn 90 (pen down x)))"
                        + " (loop %d (lambda (move $0 (turn %d (pen up y)))))))",
                    i % 5, i % 7, i % 3, i % 4, i % 6))
        .forEach(programs::add);
    return programs.toString();
  }

  @Test
  void resumingIsAsIfItHadNotEnded() throws IOException {
    for (String text : new String[] {many(40), DREAMCODER}) {
      Path in = file("p.json", text);
      JsonObject whole =
          run(temp.resolve("whole.json"), "compress", in, "-i", 5, "-a", 3, "--overwrite");
      Path part = temp.resolve("part.json");
      run(part, "compress", in, "-i", 2, "-a", 3, "--overwrite");
      JsonObject resumed = run(part, "compress", "--resume", part, "-i", 3, "-a", 3, "--overwrite");
      whole.remove("cmd");
      resumed.remove("cmd");
      assertEquals(whole, resumed);
      JsonObject threads =
          run(temp.resolve("t.json"), "compress", in, "-i", 5, "-a", 3, "-t", 3, "--overwrite");
      threads.remove("cmd");
      assertEquals(whole, threads);
    }
  }

  @Test
  void rewritesOtherProgramsWithAnEarlierOutput() throws IOException {
    Path in = file("p.json", many(40));
    Path out = temp.resolve("out.json");
    JsonObject compressed = run(out, "compress", in, "-i", 3);
    JsonObject again = run(temp.resolve("again.json"), "compress", in, "--rewrite", out);
    compressed.remove("cmd");
    again.remove("cmd");
    assertEquals(compressed, again);
    Path other = file("other.json", "[\"(seq (move 9 (turn 8 (pen up x))) z)\", \"new\"]");
    JsonObject rewritten = run(temp.resolve("other-out.json"), "compress", other, "--rewrite", out);
    String first = rewritten.getAsJsonArray("rewritten").get(0).getAsString();
    assertTrue(first.contains("fn_"), first);
    assertEquals("new", rewritten.getAsJsonArray("rewritten").get(1).getAsString());
    assertTrue(
        rewritten.get("final_cost").getAsLong() < rewritten.get("original_cost").getAsLong());
    assertEquals(
        compressed.getAsJsonArray("abstractions").size(),
        rewritten.getAsJsonArray("abstractions").size());
  }

  @Test
  void heldOutProgramsShareTheNamesOfTheLibrary() throws IOException {
    Path out = temp.resolve("out.json");
    run(out, "compress", file("dc.json", DREAMCODER));
    Path other = file("other.json", "[\"(g #(lambda (#(+ 1) (#(+ 1) $0))) #(k k))\"]");
    JsonObject json = run(temp.resolve("other-out.json"), "compress", other, "--rewrite", out);
    assertEquals(
        "(g dreamcoder_abstraction_1 dreamcoder_abstraction_2)",
        json.getAsJsonArray("rewritten").get(0).getAsString());
  }

  @Test
  void printsJson() throws IOException {
    Cli.Result result = Cli.run("compress", file("p.json", PROGRAMS), "--json", "-i", 1);
    JsonObject json = result.json();
    assertEquals(3, json.get("programs").getAsInt());
    assertEquals(1, json.getAsJsonArray("abstractions").size());
    assertEquals(3, json.getAsJsonArray("rewritten").size());
  }

  @Test
  void whatIsWrongIsSaidOnOneLineWithItsPlace() throws IOException {
    String[][] cases = {
      {"", ":1:1: no valid JSON"},
      {"[\"a\",\n \"b\" \"c\"]", ":2:7: no valid JSON"},
      {"[\"a\"] x", ":1:8: no valid JSON"},
      {"[]", ": it has no programs"},
      {"{\"frontiers\": []}", ": it has no programs"},
      {"[3]", ": [0] is no string"},
      {"[\"a\", \"(f b\"]", ": [1] is no program: term: expected ')' at offset 4 of \"(f b\""},
      {"[\"(f #0)\"]", ": [0] is no program: #0, #1, .. are arguments of abstractions"},
      {"[\"#(f $0)\"]", ": [0] is no program: term: an abstraction has a free variable"},
      {"null", ": it is no object"},
      {"{\"abstractions\": []}", "\"frontiers\"; go on with an earlier output by --resume"},
      {"{\"frontiers\": [{}]}", ": frontiers[0] has no \"programs\""},
      {"{\"frontiers\": [{\"programs\": [{}]}]}", ": frontiers[0].programs[0] has no \"program\""},
      {"{\"frontiers\": [], \"DSL\": 3}", ": DSL is no object"},
      {"[".repeat(200_000), "no valid JSON"},
      {"[\"" + "(".repeat(5000) + "\"]", ": [0] is no program: term: more than 1000 levels"},
    };
    for (String[] each : cases) {
      Path in = file("in.json", each[0]);
      Cli.Result result = Cli.run("compress", in, "--out", temp.resolve("out.json"));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + in), result.err());
      assertTrue(result.errorLine().contains(each[1]), each[1] + " in " + result.err());
    }
    assertFalse(Files.exists(temp.resolve("out.json")));
    Path in = temp.resolve("latin1.json");
    Files.write(in, new byte[] {'[', '"', (byte) 0xE9, '"', ']'});
    assertTrue(Cli.run("compress", in).errorLine().endsWith(": no UTF-8 text"));
  }

  @Test
  void earlierOutputsAreChecked() throws IOException {
    Path in = file("p.json", PROGRAMS);
    Path out = temp.resolve("out.json");
    run(out, "compress", in, "-i", 1);
    String good = Files.readString(out);
    String[][] cases = {
      {"\"arity\": 1", "\"arity\": 2", "abstractions[0].body cannot be used: abstraction: no #1"},
      {"\"arity\": 1", "\"arity\": -1", "abstractions[0].arity must be 0 to 1000, not -1"},
      {"\"name\": \"fn_0\"", "\"name\": \"(f x)\"", "abstractions[0].name is no name"},
      {"\"(g (h #0))\"", "\"(g $0 #0)\"", "a free variable"},
      {"\"original_cost\": 1", "\"original_cost\": 2", "original_cost is not that of the programs"},
      {"\"abstractions\"", "\"more\"", "it has no \"abstractions\""},
      {"\"original\"", "\"more\"", "it has no \"original\""},
      {"\"tasks\": null", "\"tasks\": []", "tasks are 0 of 3 programs"},
      {"\"library\": {}", "\"library\": {\"x\": \"y\"}", "library.x is no abstraction"},
    };
    for (String[] each : cases) {
      assertTrue(good.contains(each[0]), each[0]);
      Path bad = file("bad.json", good.replace(each[0], each[1]));
      Cli.Result result = Cli.run("compress", "--resume", bad);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().contains(each[2]), each[2] + " in " + result.err());
    }
    assertTrue(
        Cli.run("compress", in, "--rewrite", in)
            .errorLine()
            .endsWith(": it is no output of a compression: it has no \"abstractions\""));
  }

  @Test
  void optionsAreChecked() throws IOException {
    Path in = file("p.json", PROGRAMS);
    Path out = file("out.json", "mine");
    Object[][] cases = {
      {"--max-arity must be 0 to 16, not 17", "--max-arity", 17},
      {"--iterations must be 0 to 10000, not -1", "--iterations", -1},
      {"--threads must be 1 to 256, not 0", "--threads", 0},
      {"exists already", "--out", out},
      {"Give --rewrite or --resume, not both", "--resume", "--rewrite", in},
    };
    for (Object[] each : cases) {
      Object[] args = {"compress", in};
      for (int i = 1; i < each.length; i++) {
        args = Cli.concat(args, each[i]);
      }
      Cli.Result result = Cli.run(args);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().contains(each[0].toString()), result.err());
    }
    assertEquals("mine", Files.readString(out));
  }
}
