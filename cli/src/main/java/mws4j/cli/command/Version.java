package mws4j.cli.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar and of Java. */
public final class Version implements IVersionProvider {
  /** That of the jar, {@code (unpackaged)} outside one. */
  public static String ofJar() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      String.format(
          "mws4j %s, Java %s (%s)", ofJar(), Runtime.version(), System.getProperty("java.vendor"))
    };
  }
}
