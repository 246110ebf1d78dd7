package mws4j.autodiff.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class OpGradientTest {
  /** One operation. */
  private static final double TOLERANCE = 1e-3;

  /** Unrolled over up to five steps it accumulates rounding; still below half a percent. */
  private static final double UNROLLED = 4e-3;

  @TestFactory
  Stream<DynamicTest> pullbackMatchesDirectionalDerivative() {
    return OpCases.all().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.operation() + " " + c.name(),
                    () ->
                        GradientCheck.worst(
                                KernelProvider.scalar(),
                                c.inputs(),
                                c.computation(),
                                new SplittableRandom(77))
                            .requireBelow(
                                c.operation().equals("Recurrence.lstm") ? UNROLLED : TOLERANCE)));
  }

  @Test
  void everyOperationHasAGradientCase() {
    Set<String> operations = new TreeSet<>();
    for (var type : new ClassFileImporter().importPackages("mws4j.autodiff.ops")) {
      Arrays.stream(type.reflect().getDeclaredMethods())
          .filter(OpGradientTest::isOperation)
          .forEach(m -> operations.add(type.getSimpleName() + "." + m.getName()));
    }
    assertTrue(operations.contains("LinearAlgebra.matmul"), "operations are found");
    assertTrue(operations.contains("Recurrence.lstm"), "results may be records");
    Set<String> covered =
        OpCases.all().stream()
            .map(OpCases.Case::operation)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(operations, covered);
  }

  private static boolean isOperation(Method method) {
    Class<?> result = method.getReturnType();
    boolean givesVar =
        result == Var.class
            || (result.isRecord()
                && Arrays.stream(result.getRecordComponents())
                    .anyMatch(c -> c.getType() == Var.class));
    return givesVar
        && Modifier.isPublic(method.getModifiers())
        && Modifier.isStatic(method.getModifiers());
  }
}
