package mws4j.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.pictures.PicturedView;
import mws4j.cli.run.Drawn;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.RandomStreams;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options of {@code mws4j sample} in domains whose data can be drawn as they are, and what is
 * done with them.
 */
public final class DrawOptions {
  /** Reads a model. */
  @FunctionalInterface
  public interface Loader<M> {
    /** Reads a checkpoint. */
    M load(Path checkpoint) throws IOException;
  }

  /** Shows what was drawn. */
  @FunctionalInterface
  public interface Show<X, M> {
    /** The view of draws from a model with a name. */
    PicturedView of(String name, long seed, M model, List<Drawn<X>> draws);
  }

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Number of draws (default: ${DEFAULT-VALUE}).")
  private int n = 10;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private ModelOption model;
  @Mixin private PictureOption picture;
  @Mixin private JsonOption format;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Draws from the model that the options name, prints and pictures it; returns the exit code.
   *
   * @param most draws that may be asked for
   * @param stream of random numbers
   */
  public <X, M extends ProgramModel<X>> int draw(
      String domain, Loader<M> loader, int most, RandomStreams.Use stream, Show<X, M> show)
      throws IOException {
    Checks.range("--n", n, 1, most);
    boolean pictured = picture.wanted();
    Path checkpoint = model.checkpoint(domain);
    M trained = loader.load(checkpoint);
    List<Drawn<X>> drawn = Drawn.of(trained, n, RandomStreams.of(seed, stream));
    PicturedView draws = show.of(checkpoint.toString(), seed, trained, drawn);
    if (pictured) {
      picture.write(draws.picture(PictureOption.MOST_SHOWN));
    }
    format.print(draws, spec.commandLine().getOut());
    return 0;
  }
}
