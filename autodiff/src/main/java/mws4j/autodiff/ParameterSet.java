package mws4j.autodiff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The parameters of one model in order of creation, with unique names. */
public final class ParameterSet implements Iterable<Parameter> {
  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, Parameter> byName = new HashMap<>();

  /**
   * Adds a zero matrix.
   *
   * @throws IllegalArgumentException if the name is taken or a size is below 1
   */
  public Parameter add(String name, int rows, int cols) {
    if (rows < 1 || cols < 1) {
      throw new IllegalArgumentException(
          "ParameterSet: \""
              + name
              + "\" must have at least one entry; it is "
              + rows
              + "x"
              + cols);
    }
    Parameter parameter = new Parameter(this, parameters.size(), name, rows, cols);
    if (byName.putIfAbsent(name, parameter) != null) {
      throw new IllegalArgumentException("ParameterSet: duplicate name \"" + name + "\"");
    }
    parameters.add(parameter);
    return parameter;
  }

  /** Number of parameters (matrices). */
  public int size() {
    return parameters.size();
  }

  /** The parameter at a position. */
  public Parameter get(int index) {
    return parameters.get(index);
  }

  /**
   * The parameter of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Parameter get(String name) {
    Parameter parameter = byName.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("ParameterSet: no parameter \"" + name + "\"");
    }
    return parameter;
  }

  /** Whether there is a parameter of a name. */
  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  @Override
  public Iterator<Parameter> iterator() {
    return Collections.unmodifiableList(parameters).iterator();
  }
}
