package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

final class StrokesExampleTest {
  @Test
  void runsAndImprovesTheBound() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<CharacterImage> images = CharacterData.readSample().images().subList(0, 20);
    StrokesSettings settings =
        StrokesSettings.defaults()
            .withPrograms(16, 5, StrokeVariant.ARC)
            .withMaps(5)
            .withRecognition(8, 16);
    TrainingConfig config =
        StrokesModel.trainingDefaults()
            .withBatch(20)
            .withRates(1e-2, 1e-2, 1e-2)
            .withSchedule(5, 60);
    StrokesExample.run(
        images, settings, config, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    List<String> steps = printed.lines().filter(line -> line.startsWith("step ")).toList();
    assertEquals(11, steps.size(), printed);
    double before = bound(steps.get(0));
    double after = bound(steps.get(10));
    assertTrue(after > before + 50, printed);
    List<String> pictures = printed.lines().filter(l -> l.matches("[.#]{28}   [.#]{28}")).toList();
    assertEquals(3 * 28, pictures.size(), printed);
    assertEquals(
        images
            .get(0)
            .withAlphabet(CharacterImage.NO_ALPHABET)
            .toString()
            .lines()
            .findFirst()
            .orElseThrow(),
        pictures.get(0).substring(0, 28));
    assertEquals(3, printed.lines().filter(line -> line.startsWith("(")).count(), printed);
  }

  private static double bound(String line) {
    Matcher number = Pattern.compile("bound +(-[0-9.]+) nats").matcher(line);
    assertTrue(number.find(), line);
    return Double.parseDouble(number.group(1));
  }
}
