package mws4j.nn.safetensors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.nn.optim.Adam;

/**
 * Parameters and the state of their optimiser in safetensors files. Reading is strict: a missing
 * entry, another shape or type, and (in {@link #load}) an entry that no parameter claims are errors
 * that name it; all are found before the first value is changed.
 */
public final class Weights {
  private Weights() {}

  /** Writes one set as a file of its own, under the parameters' names. */
  public static void save(Path file, ParameterSet parameters, Map<String, String> metadata)
      throws IOException {
    SafeTensorsWriter writer = new SafeTensorsWriter();
    metadata.forEach(writer::metadata);
    add(writer, "", parameters);
    writer.write(file);
  }

  /** Reads a file that holds exactly one set into its parameters. */
  public static void load(Path file, ParameterSet parameters) throws IOException {
    try (SafeTensorsReader reader = SafeTensorsReader.open(file)) {
      for (String name : reader.tensors().keySet()) {
        if (!parameters.contains(name)) {
          throw new SafeTensorsException(file, "entry \"" + name + "\" belongs to no parameter");
        }
      }
      read(reader, "", parameters);
    }
  }

  /** Adds all parameters to a file under {@code prefix + name}. */
  public static void add(SafeTensorsWriter writer, String prefix, ParameterSet parameters) {
    for (Parameter parameter : parameters) {
      addMatrix(writer, prefix + parameter.name(), parameter.value().data, parameter);
    }
  }

  /**
   * Reads all parameters from {@code prefix + name}. Other entries are left for {@link
   * SafeTensorsReader#requireAllRead}.
   */
  public static void read(SafeTensorsReader reader, String prefix, ParameterSet parameters)
      throws IOException {
    for (Parameter parameter : parameters) {
      requireMatrix(reader, prefix + parameter.name(), parameter);
    }
    for (Parameter parameter : parameters) {
      reader.readFloats(prefix + parameter.name(), parameter.value().data);
    }
  }

  /** Adds all matrices of another file whose names begin with {@code prefix}. */
  public static void copy(SafeTensorsReader from, String prefix, SafeTensorsWriter to)
      throws IOException {
    for (TensorInfo tensor : from.tensors().values()) {
      if (tensor.name().startsWith(prefix)) {
        long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
        to.addFloats(tensor.name(), from.readFloats(tensor.name()), shape);
      }
    }
  }

  /** Adds the state of an optimiser: {@code prefix + "steps"}, and two moments per parameter. */
  public static void add(SafeTensorsWriter writer, String prefix, Adam adam) {
    writer.addLongs(prefix + "steps", new long[] {adam.steps()});
    for (Parameter parameter : adam.parameters()) {
      addMatrix(writer, first(prefix, parameter), adam.firstMoment(parameter), parameter);
      addMatrix(writer, second(prefix, parameter), adam.secondMoment(parameter), parameter);
    }
  }

  /** Reads the state of an optimiser of the same parameters. */
  public static void read(SafeTensorsReader reader, String prefix, Adam adam) throws IOException {
    reader.require(prefix + "steps", TensorType.I64, new long[0]);
    for (Parameter parameter : adam.parameters()) {
      requireMatrix(reader, first(prefix, parameter), parameter);
      requireMatrix(reader, second(prefix, parameter), parameter);
    }
    long steps = reader.readLongs(prefix + "steps")[0];
    if (steps < 0) {
      throw new SafeTensorsException(
          reader.file(), "entry \"" + prefix + "steps\" must be at least 0; it is " + steps);
    }
    for (Parameter parameter : adam.parameters()) {
      reader.readFloats(first(prefix, parameter), adam.firstMoment(parameter));
      reader.readFloats(second(prefix, parameter), adam.secondMoment(parameter));
    }
    adam.resumeAt(steps);
  }

  private static String first(String prefix, Parameter parameter) {
    return prefix + parameter.name() + ".first";
  }

  private static String second(String prefix, Parameter parameter) {
    return prefix + parameter.name() + ".second";
  }

  private static void addMatrix(
      SafeTensorsWriter writer, String name, float[] values, Parameter shape) {
    writer.addFloats(name, values, shape.value().numRows, shape.value().numCols);
  }

  private static void requireMatrix(SafeTensorsReader reader, String name, Parameter shape)
      throws IOException {
    reader.require(name, TensorType.F32, shape.value().numRows, shape.value().numCols);
  }
}
