package mws4j.mws.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Part;

/** What growth may change: the way back from one that was stopped. */
final class Snapshot {
  private final GrowingModel<?> model;
  private final Memory memory;
  private final Map<String, String> state;
  private final List<float[]> values = new ArrayList<>();
  private final Memory.Contents contents;

  /** Copies of all as it is now. */
  Snapshot(GrowingModel<?> model, Memory memory) {
    this.model = model;
    this.memory = memory;
    state = Map.copyOf(model.state());
    for (Parameter parameter : parameters()) {
      values.add(parameter.value().data.clone());
    }
    Memory.Contents now = memory.contents();
    contents =
        new Memory.Contents(
            now.sizes().clone(),
            now.lengths().clone(),
            now.tokens().clone(),
            now.logJoint().clone());
  }

  /** Puts all back, as a checkpoint would: the state before the parameters. */
  void restore() {
    model.restoreState(state);
    List<Parameter> parameters = parameters();
    for (int p = 0; p < values.size(); p++) {
      float[] value = parameters.get(p).value().data;
      System.arraycopy(values.get(p), 0, value, 0, value.length);
    }
    memory.restore(contents);
  }

  private List<Parameter> parameters() {
    ModelParameters sets = model.parameters();
    List<Parameter> all = new ArrayList<>();
    for (Part part : Part.values()) {
      add(sets.of(part), all);
    }
    add(sets.statistics(), all);
    return all;
  }

  private static void add(ParameterSet set, List<Parameter> all) {
    set.forEach(all::add);
  }
}
