package mws4j.cli.limits;

import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;
import mws4j.domains.automata.AutomatonGenerator;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;

/**
 * A domain to study.
 *
 * @param name of the domain
 * @param source what the data are, for the report
 * @param data observations
 * @param model a fresh one, by seed
 * @param base of every run
 * @param <X> an observation
 */
record Subject<X>(
    String name,
    String source,
    List<X> data,
    LongFunction<ProgramModel<X>> model,
    TrainingConfig base) {
  /** Names of the domains. */
  static final List<String> NAMES =
      List.of(GmmModel.DOMAIN, AutomatonModel.DOMAIN, RegexModel.DOMAIN, StrokesModel.DOMAIN);

  private static final int NEIGHBOURS = 3;
  private static final int IMAGES = 100;

  /** Few enough cells that several rules are probable. */
  private static final int CELLS = 8;

  private static final double NOISE = 0.1;
  private static final int FILTERS = 16;

  /** The subject of a name, with the data that come with the library. */
  static Subject<?> of(String name) throws IOException {
    if (name.equals(GmmModel.DOMAIN)) {
      return gmm();
    }
    if (name.equals(AutomatonModel.DOMAIN)) {
      return automata();
    }
    if (name.equals(RegexModel.DOMAIN)) {
      return regex();
    }
    if (name.equals(StrokesModel.DOMAIN)) {
      return strokes();
    }
    throw new IllegalArgumentException("--of " + name + ": no domain of these: " + NAMES);
  }

  private static Subject<MiniDataset> gmm() throws IOException {
    List<MiniDataset> data = GmmData.readSample();
    GmmModel.Settings settings = GmmModel.Settings.defaults().withPoints(data.get(0).points());
    return new Subject<>(
        GmmModel.DOMAIN,
        "the built-in sample",
        data,
        seed -> new GmmModel(settings, seed),
        GmmModel.trainingDefaults());
  }

  private static Subject<AutomatonImage> automata() {
    List<AutomatonInstance> drawn =
        new AutomatonGenerator(NEIGHBOURS, CELLS, CELLS, NOISE).generate(IMAGES, 1);
    AutomatonModel.Settings settings =
        AutomatonModel.Settings.defaults(NEIGHBOURS).withSize(CELLS, CELLS);
    return new Subject<>(
        AutomatonModel.DOMAIN,
        IMAGES + " images of " + CELLS + " x " + CELLS + " cells, noise " + NOISE,
        drawn.stream().map(AutomatonInstance::image).toList(),
        seed -> AutomatonModel.of(settings, seed),
        AutomatonModel.trainingDefaults(NEIGHBOURS));
  }

  private static Subject<StringSet> regex() throws IOException {
    List<StringSet> data =
        StringConceptsReader.readSample().stream()
            .map(concept -> new StringSet(concept.train()))
            .toList();
    return new Subject<>(
        RegexModel.DOMAIN,
        "the built-in sample",
        data,
        seed -> {
          RegexModel model = new RegexModel(RegexSettings.defaults(), seed);
          model.countBackground(data);
          return model;
        },
        RegexModel.trainingDefaults());
  }

  private static Subject<CharacterImage> strokes() throws IOException {
    StrokesSettings usual = StrokesSettings.defaults();
    StrokesSettings settings = usual.withRecognition(FILTERS, usual.hidden());
    return new Subject<>(
        StrokesModel.DOMAIN,
        "the built-in sample",
        CharacterData.readSample().images(),
        seed -> new StrokesModel(settings, seed),
        StrokesModel.trainingDefaults());
  }
}
