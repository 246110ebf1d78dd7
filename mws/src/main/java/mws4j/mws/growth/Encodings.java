package mws4j.mws.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;

/**
 * What a recognition model makes of many observations, which it reads in groups. Each group has a
 * tape of its own, on which nothing learns; the encodings hold as long as the parameters stay.
 */
public final class Encodings {
  private final int together;
  private final List<Encoding> groups;

  private Encodings(int together, List<Encoding> groups) {
    this.together = together;
    this.groups = groups;
  }

  /**
   * Encodes observations under the parameters of the moment.
   *
   * @param together observations that are encoded together
   */
  public static <X> Encodings of(
      ProgramModel<X> model, List<X> observations, int together, Compute compute) {
    int size = (observations.size() + together - 1) / together;
    List<Encoding> groups = new ArrayList<>(Collections.nCopies(size, null));
    compute.runGroups(
        observations.size(),
        together,
        model::recognition,
        (Recognition<X> recognition, int from, int to) -> {
          Tape tape = new Tape(compute.kernels()).begin();
          groups.set(from / together, recognition.encode(tape, observations.subList(from, to)));
        });
    return new Encodings(together, groups);
  }

  /** The encoding that holds an observation. */
  public Encoding of(int observation) {
    return groups.get(observation / together);
  }

  /** The number of an observation within {@link #of(int) its encoding}. */
  public int position(int observation) {
    return observation % together;
  }
}
