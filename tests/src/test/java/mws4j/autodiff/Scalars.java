package mws4j.autodiff;

/** How large a network is. */
public final class Scalars {
  private Scalars() {}

  /** Number of scalars in all parameters of a set. */
  public static int in(ParameterSet parameters) {
    int sum = 0;
    for (Parameter parameter : parameters) {
      sum += parameter.size();
    }
    return sum;
  }
}
