package mws4j.cli.strokes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mws4j.domains.strokes.StrokeVariant;
import mws4j.domains.strokes.StrokesSettings;

/**
 * What a user wants of a model of characters; the rest is that of the run that is resumed, or the
 * default.
 *
 * @param strokes of every program
 * @param bank number of stroke types
 * @param variant which strokes may be learned
 * @param likelihood with or without affine maps
 * @param maps number of affine maps
 * @param prior the network over strokes
 * @param priorHidden its width; if nothing is said, the one that suits another network than before
 * @param filters of the recognition network
 * @param hidden width of its LSTM
 * @param byAlphabet whether the model is conditioned on the alphabets of the data
 */
record ModelOptions(
    Optional<Integer> strokes,
    Optional<Integer> bank,
    Optional<StrokeVariant> variant,
    Optional<Pixels> likelihood,
    Optional<Integer> maps,
    Optional<StrokesSettings.PriorKind> prior,
    Optional<Integer> priorHidden,
    Optional<Integer> filters,
    Optional<Integer> hidden,
    boolean byAlphabet) {

  /** How a canvas becomes an image. */
  public enum Pixels {
    /** Seen through one of some learned affine maps. */
    AFFINE,
    /** As it is. */
    BERNOULLI;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that the options go together. */
  public ModelOptions {
    if (maps.isPresent() && likelihood.equals(Optional.of(Pixels.BERNOULLI))) {
      throw new IllegalArgumentException(
          "--maps goes with --likelihood affine; with bernoulli there are none");
    }
  }

  /** Nothing in particular. */
  static ModelOptions none() {
    return new ModelOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The given settings with these options; {@code alphabets} are those of the data. */
  StrokesSettings apply(StrokesSettings base, List<String> alphabets) {
    StrokesSettings settings =
        base.withPrograms(
                bank.orElse(base.bank()),
                strokes.orElse(base.strokes()),
                variant.orElse(base.variant()))
            .withMaps(mapsOf(base))
            .withRecognition(filters.orElse(base.filters()), hidden.orElse(base.hidden()));
    if (prior.isPresent() && prior.get() != base.prior()) {
      settings = settings.withPrior(prior.get());
    }
    settings = settings.withPriorHidden(priorHidden.orElse(settings.priorHidden()));
    if (byAlphabet && alphabets.isEmpty()) {
      throw new IllegalArgumentException(
          "--condition-on-alphabet: the training data belong to no alphabets");
    }
    return byAlphabet ? settings.withAlphabets(alphabets) : settings;
  }

  private int mapsOf(StrokesSettings base) {
    if (likelihood.isEmpty() && maps.isEmpty()) {
      return base.maps();
    }
    if (likelihood.equals(Optional.of(Pixels.BERNOULLI))) {
      return 0;
    }
    return maps.orElse(base.maps() > 0 ? base.maps() : StrokesSettings.defaults().maps());
  }
}
