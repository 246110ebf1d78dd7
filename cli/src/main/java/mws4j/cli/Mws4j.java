package mws4j.cli;

/** The {@code mws4j} command. */
public final class Mws4j {
  private Mws4j() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(args.length == 0 ? 0 : 2);
  }
}
