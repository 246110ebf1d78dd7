package mws4j.autodiff.kernel.simd;

public final class VectorKernels {
  private final MatrixProduct p = new MatrixProduct();

  public void mul(int m, int k, int n, float[] a, float[] b, float[] c) {
    java.util.Arrays.fill(c, 0, m * n, 0f);
    p.addProduct(m, k, n, a, 0, k, 1, b, 0, n, false, c, 0);
  }

  public void mulTB(int m, int k, int n, float[] a, float[] b, float[] c) {
    java.util.Arrays.fill(c, 0, m * n, 0f);
    p.addProduct(m, k, n, a, 0, k, 1, b, 0, k, true, c, 0);
  }

  public void mulTA(int m, int k, int n, float[] a, float[] b, float[] c) {
    java.util.Arrays.fill(c, 0, m * n, 0f);
    p.addProduct(m, k, n, a, 0, 1, m, b, 0, n, false, c, 0);
  }
}
