package mws4j.bench.lambda;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import mws4j.lambda.compression.Candidate;
import mws4j.lambda.compression.Compression;
import mws4j.lambda.compression.CompressionResult;
import mws4j.lambda.compression.CompressionSettings;
import mws4j.lambda.compression.Corpus;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compression of a corpus of Stitch's tests, ten abstractions of at most three arguments, and the
 * twenty best candidates of its first step. The corpus is a row of {@code golden.jsonl} under
 * {@code -Dmws4j.data}; without that file it is made up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class CompressionBenchmark {
  private static final int PROGRAMS = 250;
  private static final int ARITY = 3;
  private static final int ABSTRACTIONS = 10;
  private static final int CANDIDATES = 20;

  /** The name of the row, without its folder. */
  @Param("nuts-bolts")
  private String corpus;

  @Param({"1", "2"})
  private int threads;

  private Corpus programs;
  private CompressionSettings settings;

  /** Reads or makes the corpus. */
  @Setup
  public void prepare() throws IOException {
    Path file =
        Path.of(System.getProperty("mws4j.data", ""), "dreamcoder", "compression", "golden.jsonl");
    programs = Files.exists(file) ? read(file) : made();
    settings =
        CompressionSettings.defaults()
            .withMaxArity(ARITY)
            .withIterations(ABSTRACTIONS)
            .withThreads(threads);
    CompressionResult result = compress();
    if (result.ratio() < 2) {
      throw new IllegalStateException("compressed " + result.ratio() + " times only");
    }
  }

  private Corpus read(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      if (row.get("name").getAsString().endsWith("/" + corpus)) {
        List<Term> terms = new ArrayList<>();
        for (JsonElement each : row.getAsJsonArray("programs")) {
          terms.add(TermReader.read(each.getAsString()));
        }
        return Corpus.of(terms);
      }
    }
    throw new IllegalArgumentException(file + ": no corpus " + corpus);
  }

  /** Drawings of a few parts that differ in numbers. */
  private static Corpus made() {
    SplittableRandom rng = new SplittableRandom(1);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      StringBuilder text = new StringBuilder("(draw");
      for (int part = rng.nextInt(2, 6); part > 0; part--) {
        int corners = rng.nextInt(3, 9);
        text.append(
            rng.nextBoolean()
                ? " (at (ring c (scale %d 0 0 0)) (scale %d 0 0 0))"
                    .formatted(rng.nextInt(4), rng.nextInt(9))
                : (" (repeat (at l (scale 1 0 -0.5 (/ 0.5 (tan (/ pi %1$d))))) %1$d"
                        + " (scale 1 (/ (* 2 pi) %1$d) 0 0))")
                    .formatted(corners));
      }
      terms.add(TermReader.read(text.append(')').toString()));
    }
    return Corpus.of(terms);
  }

  /** Ten abstractions, one after the other. */
  @Benchmark
  public CompressionResult compress() {
    return Compression.compress(programs, settings, () -> false);
  }

  /** The candidates of one step, with their programs. */
  @Benchmark
  public List<Candidate> candidates() {
    return Compression.best(programs, settings, CANDIDATES, () -> false);
  }
}
