package mws4j.cli.strokes;

import java.util.List;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.OneShotRun;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;

/**
 * One-shot classification by programs as they are: a test image goes to the class whose programs
 * predict it best, {@code log sum_z Q(z) p(x'|z)}.
 *
 * @param search how programs of the one image of each class are found
 * @param rounds of the search
 */
record RigidClassifier(Search search, int rounds) {
  /** Classifies the queries of a run. */
  Classification classify(StrokesModel model, OneShotRun run, long seed, Compute compute) {
    Inference<CharacterImage> inference = new Inference<>(model, search, compute);
    List<ProgramDistribution> classes =
        inference.explain(run.support(), rounds, seed).stream()
            .map(ScoredPrograms::distribution)
            .toList();
    return Classification.of(model, classes, run.queries(), compute);
  }
}
