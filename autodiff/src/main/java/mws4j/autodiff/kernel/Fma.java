package mws4j.autodiff.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;

/**
 * {@code a * b + c}, rounded once: the bits of {@link Math#fma}, also at a bearable speed where the
 * JVM has no instruction for it and {@code Math.fma} computes with {@code BigDecimal}.
 */
public final class Fma {
  /** Whether {@link Math#fma} is an instruction, or nothing is known against it. */
  private static final boolean FAST = !isMissing();

  private Fma() {}

  /** {@code a * b + c}, rounded once. */
  public static float fma(float a, float b, float c) {
    return FAST ? Math.fma(a, b, c) : FmaEmulation.fma(a, b, c);
  }

  /** {@code a * b + c}, rounded once. */
  public static double fma(double a, double b, double c) {
    return FAST ? Math.fma(a, b, c) : FmaEmulation.fma(a, b, c);
  }

  /** Whether the JVM has an instruction for it, or is of a kind that does not say. */
  public static boolean isFast() {
    return FAST;
  }

  /** Asks HotSpot, which turns the flag off where the processor lacks the instruction. */
  private static boolean isMissing() {
    boolean missing;
    try {
      var hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      missing = hotSpot != null && "false".equals(hotSpot.getVMOption("UseFMA").getValue());
    } catch (IllegalArgumentException | LinkageError e) {
      return false; // no such flag, or no such module in this JVM
    }
    if (missing) {
      System.getLogger(Fma.class.getName())
          .log(
              Level.WARNING,
              "this Java machine has no FMA instructions (-XX:-UseFMA, or a processor without):"
                  + " results are the same, but take several times as long");
    }
    return missing;
  }
}
