package mws4j.mws.algorithm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Arithmetic;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Part;

/**
 * What a step ascends: a sum of terms on a tape, and its gradient with respect to the parts that
 * learn.
 */
final class Objective {
  private final Map<Part, Gradients> gradients = new EnumMap<>(Part.class);
  private final Set<Part> learning;
  private final List<Var> terms = new ArrayList<>();
  private Tape tape;

  Objective(ModelParameters parameters, boolean generativeLearns) {
    for (Part part : Part.values()) {
      gradients.put(part, Gradients.of(parameters.of(part)));
    }
    learning = generativeLearns ? EnumSet.allOf(Part.class) : EnumSet.of(Part.RECOGNITION);
  }

  /** Forgets the last step and begins one on a tape. */
  void begin(Tape next) {
    tape = next;
    terms.clear();
    learning.forEach(part -> gradients.get(part).clear());
    tape.begin(learning.stream().map(gradients::get).toArray(Gradients[]::new));
  }

  /** Adds a term, unless nothing that learns feeds it. */
  void add(Var term) {
    if (term.needsGrad()) {
      terms.add(term);
    }
  }

  /** Leaves the gradients of the loss, the negative sum of the terms. */
  void backward() {
    if (!terms.isEmpty()) {
      Var total = terms.get(0);
      for (int i = 1; i < terms.size(); i++) {
        total = Arithmetic.add(total, terms.get(i));
      }
      tape.backward(Arithmetic.scale(total, -1));
    }
  }

  /** Whether θ and φ learn as well as ψ. */
  boolean generativeLearns() {
    return learning.contains(Part.PRIOR);
  }

  Tape tape() {
    return tape;
  }

  /** The gradient of a part; zero for one that does not learn. */
  Gradients gradients(Part part) {
    return gradients.get(part);
  }
}
