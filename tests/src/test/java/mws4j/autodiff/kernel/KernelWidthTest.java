package mws4j.autodiff.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits depend neither on the width of the vectors nor on the compiler. */
final class KernelWidthTest {
  @ParameterizedTest
  @CsvSource({
    "-XX:MaxVectorSize=64, 100",
    "-XX:MaxVectorSize=32, 100",
    "-XX:MaxVectorSize=16, 100",
    "-XX:MaxVectorSize=8, 100",
    "-XX:TieredStopAtLevel=1, 1",
    "-Xint, 1"
  })
  void vectorKernelsOfAnotherJvmAgree(String flag, String rounds)
      throws IOException, InterruptedException {
    List<String> lines =
        run(
            flag,
            "--add-modules=jdk.incubator.vector",
            KernelDigest.class.getName(),
            "simd",
            rounds);
    String last = lines.get(lines.size() - 1);
    assertTrue(last.startsWith("simd "), String.join("\n", lines));
    int expected = KernelDigest.of(KernelProvider.scalar());
    assertEquals(expected, Integer.parseInt(last.substring(last.indexOf(": ") + 2)), last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
  void scalarKernelsOfAnotherJvmAgree(String flag) throws IOException, InterruptedException {
    List<String> lines = run(flag, KernelDigest.class.getName(), "scalar", "1");
    int expected = KernelDigest.of(KernelProvider.scalar());
    assertEquals(List.of("scalar: " + expected), lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "simd"})
  void theModuleIsLoadedWithoutAWarningWhereTheJdkLetsUs(String setting)
      throws IOException, InterruptedException {
    String let = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";
    List<String> lines = run(let, KernelDigest.class.getName(), setting, "1");
    int expected = KernelDigest.of(KernelProvider.scalar());
    String last = lines.get(lines.size() - 1);
    assertTrue(last.matches("simd .*: " + expected), String.join("\n", lines));
    assertTrue(lines.stream().noneMatch(line -> line.contains("WARNING")), lines.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "scalar"})
  void withoutTheModuleTheKernelsAreScalar(String setting)
      throws IOException, InterruptedException {
    List<String> lines = run("-Xshare:auto", KernelDigest.class.getName(), setting, "1");
    assertTrue(lines.get(lines.size() - 1).startsWith("scalar: "), String.join("\n", lines));
    assertEquals(1, lines.size(), "said unasked: " + lines);
  }

  /** Neither vectors nor Math.fma are of use there; that it is slow is said once. */
  @ParameterizedTest
  @ValueSource(strings = {"auto", "scalar"})
  void withoutFmaInstructionsTheBitsAreTheSame(String setting)
      throws IOException, InterruptedException {
    String vectors = "--add-modules=jdk.incubator.vector";
    List<String> lines = run("-XX:-UseFMA", vectors, KernelDigest.class.getName(), setting, "20");
    int expected = KernelDigest.of(KernelProvider.scalar());
    assertEquals("scalar: " + expected, lines.get(lines.size() - 1), lines.toString());
    long said = lines.stream().filter(line -> line.contains("has no FMA instructions")).count();
    assertEquals(1, said, lines.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = "simd")
  void forcedVectorsWithoutTheModuleAreRefused(String setting)
      throws IOException, InterruptedException {
    List<String> lines = run("-Xshare:auto", KernelDigest.class.getName(), setting, "1");
    String expected =
        "java.lang.IllegalStateException: vector kernels need the module jdk.incubator.vector,"
            + " which is not loaded: start java with --add-modules=jdk.incubator.vector";
    assertTrue(lines.get(0).endsWith(expected), String.join("\n", lines));
  }

  /** The lines that java prints with these arguments, errors included. */
  private static List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().toList();
  }
}
