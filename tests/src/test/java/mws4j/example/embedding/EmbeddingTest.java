package mws4j.example.embedding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.domains.automata.AutomatonSimulator;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.GmmProgram;
import mws4j.domains.gmm.MiniDataset;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.strokes.StrokesCanvas;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ExactInference;
import mws4j.mws.evaluation.ExactPosterior;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;

/** Every domain explains what it sees with the core modules alone. */
final class EmbeddingTest {
  private static final Compute COMPUTE = Compute.of(2);
  private static final int ROUNDS = 20;

  private static <X> ScoredPrograms explain(ProgramModel<X> model, X observation) {
    Inference<X> inference = new Inference<>(model, Search.defaults(), COMPUTE);
    List<ScoredPrograms> explained = inference.explain(List.of(observation), ROUNDS, 1);
    assertEquals(1, explained.size());
    return explained.get(0);
  }

  private static <X> void train(ProgramModel<X> model, List<X> data, TrainingConfig config) {
    try (Trainer<X> trainer = new Trainer<>(model, data, config, COMPUTE)) {
      while (trainer.steps() < config.steps()) {
        trainer.step();
      }
    }
  }

  @Test
  void stringsGetTheirFormat() {
    RegexModel model = new RegexModel(new RegexSettings(20, 16, 32, 32), 1);
    List<StringSet> data =
        List.of(
            StringSet.of("12:30", "09:05", "23:59", "07:41", "18:00"),
            StringSet.of("KD-44", "ZB-90", "AA-11", "QX-07", "GP-14"),
            StringSet.of("4.5", "12.0", "7.25", "0.5", "103.75"));
    model.countBackground(data);
    TrainingConfig config = RegexModel.trainingDefaults().withBatch(3).withSchedule(10, 60);
    train(model, data, config);

    ConceptPosterior concept =
        new RegexExplainer(model, COMPUTE)
            .explain(List.of("11:30", "08:05", "22:59", "06:41"), 1, ROUNDS);

    String pattern = concept.programs().get(0).toJavaPattern();
    assertTrue("23:15".matches(pattern), pattern);
    assertTrue(concept.oddness("banana") > concept.oddness("23:15"));
    ScoredPrograms generic = explain(model, StringSet.of("11:30", "08:05", "22:59"));
    assertTrue(generic.size() > 0);
  }

  @Test
  void mixtureGetsItsPartition() {
    GmmModel model = new GmmModel(GmmModel.Settings.defaults().withPoints(4), 1);
    model.setVariance(0.03);
    MiniDataset twoPairs = MiniDataset.of(1.0, 1.0, -1.0, 0.9, 1.1, 0.95, -0.95, 1.0);

    ScoredPrograms explained = explain(model, twoPairs);

    assertEquals(GmmProgram.of(0, 1, 0, 1), GmmProgram.of(explained.program(0)));
    // All 15 partitions of four points are found, so that the weights are the exact posterior.
    ExactPosterior exact = new ExactInference<>(model, COMPUTE.kernels()).infer(twoPairs);
    assertEquals(15, explained.size());
    assertEquals(exact.logMarginal(), explained.bound(), 1e-6);
  }

  @Test
  void automatonGetsItsRule() {
    AutomatonModel model =
        AutomatonModel.of(AutomatonModel.Settings.defaults(3).withSize(16, 16), 1);
    AutomatonProgram rule = AutomatonProgram.wolfram(110);
    AutomatonImage image =
        new AutomatonSimulator(rule, 0.02).sample(16, 16, new java.util.SplittableRandom(3));

    ScoredPrograms explained = explain(model, image);

    assertArrayEquals(rule.tokens(), explained.program(0));
    assertTrue(explained.weight(0) > 0.5, "weight " + explained.weight(0));
  }

  @Test
  void imageGetsItsStrokes() throws IOException {
    Optional<CharacterImage> first = CharacterData.readSample().images().stream().findFirst();
    CharacterImage image = first.orElseThrow();
    StrokesModel model = new StrokesModel(StrokesSettings.defaults(), 1);

    ScoredPrograms explained = explain(model, image);

    assertTrue(explained.size() > 1);
    for (int rank = 1; rank < explained.size(); rank++) {
      assertTrue(explained.weight(rank) <= explained.weight(rank - 1));
    }
    float[] drawn = StrokesCanvas.of(model).drawing(explained.program(0));
    assertEquals(image.side() * image.side(), drawn.length);
    assertEquals(
        StrokesCanvas.of(model).penStrokes(explained.program(0)).size(),
        model.structure().strokes());
  }

  @Test
  void nothingHereNeedsTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("mws4j.example.embedding")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("mws4j.cli..")
        .check(new ClassFileImporter().importClasses(EmbeddingTest.class));
  }
}
