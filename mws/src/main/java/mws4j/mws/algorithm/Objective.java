package mws4j.mws.algorithm;

import java.util.ArrayList;
import java.util.List;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Arithmetic;
import mws4j.mws.model.ProgramModel;

/** What a step ascends: a sum of terms on a tape, and its gradient in what learns. */
final class Objective {
  private static final int RECOGNITION = 2;

  private final Gradients[] gradients; // θ, φ, ψ
  private final Gradients[] learning; // those of them that learn
  private final List<Var> terms = new ArrayList<>();
  private Tape tape;

  Objective(ProgramModel<?> model, boolean generativeLearns) {
    gradients = model.parameterSets().stream().map(Gradients::of).toArray(Gradients[]::new);
    learning = generativeLearns ? gradients : new Gradients[] {gradients[RECOGNITION]};
  }

  /** Forgets the last step and begins one on a tape. */
  void begin(Tape next) {
    tape = next;
    terms.clear();
    for (Gradients gradient : learning) {
      gradient.clear();
    }
    tape.begin(learning);
  }

  /** Adds a term; one that nothing that learns feeds is left out. */
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
    return learning.length == gradients.length;
  }

  Tape tape() {
    return tape;
  }

  /** Gradients of θ, φ and ψ; zero of those that do not learn. */
  Gradients[] gradients() {
    return gradients;
  }
}
