package mws4j.autodiff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/** The search behind {@link Tape#firstNonFinite}: slow, for the message of an error only. */
final class NonFinite {
  private float largest = -1; // magnitude of a finite entry of a result
  private String largestIn;

  private NonFinite() {}

  static Optional<String> first(Map<Parameter, Var> used, List<Tape.Node> nodes) {
    List<Parameter> parameters =
        used.keySet().stream().sorted(Comparator.comparing(Parameter::name)).toList();
    for (Parameter parameter : parameters) {
      int at = firstNotFinite(parameter.value());
      if (at >= 0) {
        return Optional.of(message("parameter " + parameter, parameter.value(), at));
      }
    }
    Optional<String> result = new NonFinite().firstResult(nodes);
    return result.isPresent() ? result : firstGradient(nodes, parameters, used);
  }

  private Optional<String> firstResult(List<Tape.Node> nodes) {
    for (Tape.Node node : nodes) {
      for (Var result : node.results()) {
        FMatrixRMaj value = result.value();
        int at = firstNotLog(value);
        if (at >= 0) {
          String before =
              largest < 0
                  ? ""
                  : "; the largest finite magnitude before it is " + largest + ", in " + largestIn;
          return Optional.of(message(name(node.operation(), value), value, at) + before);
        }
      }
      node.results().forEach(result -> remember(node.operation(), result.value()));
    }
    return Optional.empty();
  }

  /** The first entry that is NaN or +Infinity, or -1. */
  private static int firstNotLog(FMatrixRMaj value) {
    for (int i = 0; i < value.getNumElements(); i++) {
      if (!(value.data[i] < Float.POSITIVE_INFINITY)) {
        return i;
      }
    }
    return -1;
  }

  private void remember(String operation, FMatrixRMaj value) {
    for (int i = 0; i < value.getNumElements(); i++) {
      float magnitude = Math.abs(value.data[i]);
      if (magnitude > largest && magnitude < Float.POSITIVE_INFINITY) {
        largest = magnitude;
        largestIn = name(operation, value);
      }
    }
  }

  /** In the order in which backward completes gradients: from the loss to the parameters. */
  private static Optional<String> firstGradient(
      List<Tape.Node> nodes, List<Parameter> parameters, Map<Parameter, Var> used) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Tape.Node node = nodes.get(i);
      for (Var result : node.results()) {
        int at = result.hasGrad() ? firstNotFinite(result.grad()) : -1;
        if (at >= 0) {
          String what = "gradient of " + name(node.operation(), result.value());
          return Optional.of(message(what, result.grad(), at));
        }
      }
    }
    for (Parameter parameter : parameters) {
      Var leaf = used.get(parameter);
      int at = leaf.hasGrad() ? firstNotFinite(leaf.grad()) : -1;
      if (at >= 0) {
        return Optional.of(message("gradient of parameter " + parameter, leaf.grad(), at));
      }
    }
    return Optional.empty();
  }

  private static int firstNotFinite(FMatrixRMaj matrix) {
    for (int i = 0; i < matrix.getNumElements(); i++) {
      if (!Float.isFinite(matrix.data[i])) {
        return i;
      }
    }
    return -1;
  }

  private static String name(String operation, FMatrixRMaj value) {
    return operation + " (" + value.numRows + "x" + value.numCols + ")";
  }

  private static String message(String what, FMatrixRMaj matrix, int at) {
    float value = matrix.data[at];
    return what
        + ": first non-finite value, "
        + (value == Float.POSITIVE_INFINITY ? "+" : "")
        + value
        + " at row "
        + at / matrix.numCols
        + ", column "
        + at % matrix.numCols;
  }
}
