package mws4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of a test's own, in a folder of its own, that is heard on no network. The
 * server refuses to run for root: then it runs as the user {@code postgres}, which the Debian
 * package makes.
 */
public final class Postgres implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;
  private static final String PLACES = "/usr/lib/postgresql";

  /** Sockets need a short path, which a folder of a test need not have. */
  private final Path folder;

  private final Path programs;

  private Postgres(Path folder, Path programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /** What a command said. */
  private record Said(int code, String out, String err) {}

  /** Starts a server; the test is skipped where there is none, saying so. */
  public static Postgres start() throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    assumeTrue(programs.isPresent(), "skipped: no PostgreSQL (initdb, pg_ctl, psql) is installed");
    assumeTrue(
        !isRoot() || execute(List.of("id", "postgres"), "").code() == 0,
        "skipped: PostgreSQL does not run as root, and there is no user postgres");
    Path folder = Files.createTempDirectory("pg");
    if (isRoot()) {
      assertEquals(0, execute(List.of("chown", "postgres", folder.toString()), "").code());
    }
    Postgres server = new Postgres(folder, programs.get());
    String data = folder.resolve("data").toString();
    server.require("initdb", "-D", data, "-U", "tests", "-E", "UTF8", "--locale=C", "-A", "trust");
    String options = "-c listen_addresses='' -c fsync=off -k " + folder;
    server.require(
        "pg_ctl", "-D", data, "-w", "-l", folder.resolve("log") + "", "-o", options, "start");
    return server;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** The newest version that Debian put beside others, or what is on PATH. */
  private static Optional<Path> programs() throws IOException {
    List<Path> places = new ArrayList<>();
    if (Files.isDirectory(Path.of(PLACES))) {
      try (Stream<Path> versions = Files.list(Path.of(PLACES))) {
        versions.map(version -> version.resolve("bin")).sorted().forEach(places::add);
      }
      Collections.reverse(places);
    }
    Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(Path::of)
        .forEach(places::add);
    return places.stream()
        .filter(
            place ->
                Stream.of("initdb", "pg_ctl", "psql")
                    .map(place::resolve)
                    .allMatch(Files::isExecutable))
        .findFirst();
  }

  private void require(String program, String... arguments)
      throws IOException, InterruptedException {
    Said said = call("", program, arguments);
    assertEquals(0, said.code(), said.err() + said.out());
  }

  private Said call(String input, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    return execute(command, input);
  }

  private static Said execute(List<String> command, String input)
      throws IOException, InterruptedException {
    Path files = Files.createTempDirectory("call");
    Path in = Files.writeString(files.resolve("in"), input);
    Process process =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectInput(in.toFile())
            .redirectOutput(files.resolve("out").toFile())
            .redirectError(files.resolve("err").toFile())
            .start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    Said said =
        new Said(
            ended ? process.exitValue() : -1,
            Files.readString(files.resolve("out"), UTF_8),
            Files.readString(files.resolve("err"), UTF_8));
    delete(files);
    return said;
  }

  private Said psql(String sql) throws IOException, InterruptedException {
    String[] arguments = {
      "-h",
      folder.toString(),
      "-U",
      "tests",
      "-d",
      "postgres",
      "-X",
      "-q",
      "-A",
      "-t",
      "-v",
      "ON_ERROR_STOP=1"
    };
    return call(sql, "psql", arguments);
  }

  /** Runs statements, all of which succeed, and returns what they answer. */
  public String run(String sql) throws IOException, InterruptedException {
    Said said = psql(sql);
    assertEquals(0, said.code(), said.err());
    return said.out();
  }

  /** Runs a statement and returns the error it ends with, empty if it succeeds. */
  public String error(String sql) throws IOException, InterruptedException {
    return psql(sql).err().strip();
  }

  /** A string in a statement. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() throws IOException {
    try {
      call("", "pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = new ArrayList<>(files.toList());
    }
    Collections.reverse(all);
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
