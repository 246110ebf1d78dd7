package mws4j.cli.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.cli.Cli;
import mws4j.cli.reproduce.Job;
import mws4j.cli.run.StepPlan;
import mws4j.domains.gmm.GmmGenerator;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LimitsExperimentTest {
  private static final int BAYES = 0;
  private static final int MAP = 1;
  private static final int GAP = 2;
  private static final int FLOOR = 3;

  @TempDir Path temp;

  private static double[] figures(int memory) {
    int points = 3;
    List<MiniDataset> data =
        GmmGenerator.generate(60, points, 0.05, new SplittableRandom(1)).observations();
    GmmModel.Settings settings = GmmModel.Settings.defaults().withPoints(points);
    TrainingConfig base = StepPlan.withSteps(GmmModel.trainingDefaults(), 2000);
    Subject<MiniDataset> subject =
        new Subject<>("gmm", "drawn", data, seed -> new GmmModel(settings, seed), base);
    LimitsExperiment<MiniDataset> experiment =
        new LimitsExperiment<>(subject, base, 10, data.size(), 1);
    Job job = new Job("mws-replay", memory, 1);
    return experiment.run(job, experiment.config(job), () -> false).orElseThrow().figures();
  }

  @Test
  void oneProgramLearnsTheMapEstimateAndAllOfThemTheExactOne() {
    double[] one = figures(1);
    double[] all = figures(5); // three points have five partitions
    assertTrue(one[MAP] > all[MAP] + 1e-3, one[MAP] + " " + all[MAP]);
    assertTrue(all[BAYES] > one[BAYES] + 1e-3, all[BAYES] + " " + one[BAYES]);
    assertEquals(0, all[GAP], 1e-6);
    assertEquals(0, all[FLOOR], 1e-6);
    assertEquals(one[FLOOR], one[GAP], 1e-6, "the best program of each is found");
    assertTrue(one[FLOOR] > 0.05, Arrays.toString(one));
  }

  @Test
  void everyDomainHasTheStudy() throws IOException {
    for (String domain : Subject.NAMES) {
      Path out = temp.resolve(domain);
      Object[] args = {"reproduce", "limits", "--of", domain, "--out", out, "--seeds", 1};
      Object[] tiny = {"--k", "1,3", "--steps", 8, "--instances", 4, "--rounds", 1};
      Cli.Result result = Cli.run(Cli.concat(args, tiny));
      assertEquals(0, result.code(), result.err());
      List<String> lines = Files.readAllLines(out.resolve("jobs.csv"));
      assertEquals(3, lines.size());
      for (String line : lines.subList(1, 3)) {
        double[] figures =
            Arrays.stream(line.split(",", -1)).skip(4).mapToDouble(Double::parseDouble).toArray();
        assertTrue(figures[BAYES] >= figures[MAP], line);
        assertTrue(figures[GAP] >= figures[FLOOR] - 1e-9, line);
        for (int first : new int[] {4, 7}) {
          assertTrue(figures[first] > 0 && figures[first] <= figures[first + 1], line);
          assertTrue(figures[first + 1] <= figures[first + 2], line);
          assertTrue(figures[first + 2] <= 1 + 1e-9, line);
        }
      }
    }
    Cli.Result none = Cli.run("reproduce", "limits", "--of", "texts", "--out", temp.resolve("no"));
    assertEquals(2, none.code());
    assertTrue(none.errorLine().contains("--of texts: no domain of these: [gmm,"), none.err());
  }
}
