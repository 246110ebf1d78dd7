package mws4j.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs the command line in this process. */
public final class Cli {
  /** What came of it. */
  public record Result(int code, String out, String err) {
    /** The one JSON document on standard output. */
    public JsonObject json() {
      return JsonParser.parseString(out).getAsJsonObject();
    }

    /** The one line on standard error. */
    public String errorLine() {
      String line = err.strip();
      if (line.lines().count() != 1) {
        throw new AssertionError("not one line: " + err);
      }
      return line;
    }
  }

  private Cli() {}

  public static Result run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code = Mws4j.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Result(code, out.toString(), err.toString());
  }

  /** What runs the command line in a Java machine of its own; options of Java may come first. */
  public static List<String> command(List<String> javaOptions, Object... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "mws4j.cli.Mws4j"));
    Stream.of(args).map(Object::toString).forEach(command::add);
    return command;
  }

  /** Runs the command line in a Java machine of its own; standard error goes to a file. */
  public static Process start(Object[] args, Path err) throws IOException {
    return new ProcessBuilder(command(List.of(), args))
        .redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Arguments and more of them. */
  public static Object[] concat(Object[] args, Object... more) {
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }
}
