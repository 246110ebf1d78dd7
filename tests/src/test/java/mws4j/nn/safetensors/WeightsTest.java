package mws4j.nn.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.nn.Linear;
import mws4j.nn.optim.Adam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeightsTest {
  @TempDir private Path folder;

  private static ParameterSet network(long seed) {
    ParameterSet params = new ParameterSet();
    SplittableRandom rng = new SplittableRandom(seed);
    new Linear(params, "in", 3, 5, rng);
    new Linear(params, "out", 5, 2, rng);
    return params;
  }

  private Path file() {
    return folder.resolve("weights.safetensors");
  }

  private static void assertSameValues(ParameterSet expected, ParameterSet actual) {
    for (Parameter parameter : expected) {
      assertArrayEquals(parameter.value().data, actual.get(parameter.name()).value().data);
    }
  }

  @Test
  void parametersComeBack() throws IOException {
    ParameterSet saved = network(1);
    Weights.save(file(), saved, Map.of("domain", "regex"));
    ParameterSet loaded = network(2);
    Weights.load(file(), loaded);
    assertSameValues(saved, loaded);
    try (SafeTensorsReader reader = SafeTensorsReader.open(file())) {
      assertEquals("regex", reader.metadata().get("domain"));
    }
  }

  @Test
  void optimiserAndTwoSetsShareAFile() throws IOException {
    ParameterSet saved = network(3);
    Gradients gradients = Gradients.of(saved);
    gradients.of(saved.get(0)).fill(0.5f);
    Adam adam = new Adam(saved);
    adam.step(KernelProvider.scalar(), gradients, 1e-3, 1);
    SafeTensorsWriter writer = new SafeTensorsWriter();
    Weights.add(writer, "prior.", saved);
    Weights.add(writer, "recognition.", network(4));
    Weights.add(writer, "adam.", adam);
    writer.write(file());

    ParameterSet prior = network(5);
    ParameterSet recognition = network(6);
    Adam resumed = new Adam(prior);
    try (SafeTensorsReader reader = SafeTensorsReader.open(file())) {
      Weights.read(reader, "prior.", prior);
      Weights.read(reader, "adam.", resumed);
      assertMessage("entry \"recognition.in.weight\" is not known here", reader::requireAllRead);
      Weights.read(reader, "recognition.", recognition);
      reader.requireAllRead();
    }
    assertSameValues(saved, prior);
    assertSameValues(network(4), recognition);
    assertEquals(1, resumed.steps());
    assertArrayEquals(adam.firstMoment(saved.get(0)), resumed.firstMoment(prior.get(0)));
    assertArrayEquals(adam.secondMoment(saved.get(0)), resumed.secondMoment(prior.get(0)));
  }

  private interface Call {
    void run() throws IOException;
  }

  private void assertMessage(String problem, Call call) {
    var error = assertThrows(SafeTensorsException.class, call::run);
    assertEquals(file() + ": " + problem, error.getMessage());
  }

  @Test
  void otherNetworksAreRefusedAndChangeNothing() throws IOException {
    ParameterSet larger = network(7);
    larger.add("extra", 1, 1);
    Weights.save(file(), larger, Map.of());
    ParameterSet params = network(8);
    assertMessage("entry \"extra\" belongs to no parameter", () -> Weights.load(file(), params));

    Weights.save(file(), network(9), Map.of());
    ParameterSet wanting = network(8);
    wanting.add("more", 1, 1);
    assertMessage("no entry \"more\"", () -> Weights.load(file(), wanting));

    ParameterSet reshaped = new ParameterSet();
    new Linear(reshaped, "in", 3, 5, new SplittableRandom(8));
    new Linear(reshaped, "out", 2, 5, new SplittableRandom(8));
    Weights.save(file(), reshaped, Map.of());
    assertMessage(
        "entry \"out.weight\" must be 5x2; it is 2x5", () -> Weights.load(file(), params));
    assertSameValues(network(8), params);
  }
}
