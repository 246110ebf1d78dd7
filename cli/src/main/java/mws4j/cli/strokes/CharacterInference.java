package mws4j.cli.strokes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.inference.Inference;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.RandomStreams;

/**
 * Finds programs of images that a model was not trained on: rounds of proposals, half of them drawn
 * from the recognition model and half edited from what is remembered, from an empty memory.
 *
 * @param model trained
 * @param capacity programs kept of an image
 * @param particles proposals of either kind and round
 * @param seed of the proposals
 */
public record CharacterInference(StrokesModel model, int capacity, int particles, long seed) {
  /** Proposals of either kind and round unless a user says otherwise. */
  public static final int PARTICLES = 50;

  /** Images whose proposals are drawn together. */
  private static final int CHUNK = 20;

  private static final long STREAM = 40;

  /** Looks for as long as a budget lasts, for one round at least. */
  ScoredPrograms within(CharacterImage image, Duration budget) {
    long start = System.nanoTime();
    return scored(List.of(image), 0, () -> System.nanoTime() - start < budget.toNanos()).get(0);
  }

  /** Looks for some rounds; the result does not depend on the machine. */
  List<ScoredPrograms> rounds(List<CharacterImage> images, int rounds) {
    int chunks = (images.size() + CHUNK - 1) / CHUNK;
    return IntStream.range(0, chunks)
        .parallel()
        .mapToObj(
            chunk -> {
              int[] done = {0};
              int to = Math.min(images.size(), (chunk + 1) * CHUNK);
              return scored(images.subList(chunk * CHUNK, to), chunk, () -> ++done[0] < rounds);
            })
        .flatMap(List::stream)
        .toList();
  }

  private List<ScoredPrograms> scored(
      List<CharacterImage> images, int chunk, BooleanSupplier goOn) {
    Memory memory =
        new Inference<>(model, KernelProvider.create())
            .infer(
                images,
                capacity,
                particles,
                particles,
                RandomStreams.of(seed, STREAM, chunk),
                goOn);
    List<ProgramBatch> programs = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      ProgramBatch found = new ProgramBatch();
      memory.addTo(i, found);
      programs.add(found);
    }
    return ScoredPrograms.ofMemory(model, images, programs);
  }
}
