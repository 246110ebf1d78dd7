package mws4j.cli.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.Cli;

/** Training runs that take a second: a few tasks, networks of width 4. */
public final class TinyTasks {
  private static final String LISTS =
      """
      {"name":"plus one","type":"list(int) -> list(int)","examples":[{"in":[[3,1]],"out":[4,2]},{"in":[[0]],"out":[1]},{"in":[[5,5,2]],"out":[6,6,3]}]}
      {"name":"plus first","type":"list(int) -> list(int)","examples":[{"in":[[3,1]],"out":[6,4]},{"in":[[0]],"out":[0]},{"in":[[5,4,2]],"out":[10,9,7]}]}
      {"name":"doubled","type":"list(int) -> list(int)","examples":[{"in":[[3,1]],"out":[6,2]},{"in":[[0]],"out":[0]},{"in":[[5,4,2]],"out":[10,8,4]}]}
      {"name":"plus one to n","type":"int -> list(int)","examples":[{"in":[3],"out":[1,2,3]},{"in":[0],"out":[]},{"in":[2],"out":[1,2]}]}
      {"name":"plus length","type":"list(int) -> list(int)","examples":[{"in":[[3,1]],"out":[5,3]},{"in":[[0]],"out":[1]},{"in":[[5,5,2]],"out":[8,8,5]}]}
      {"name":"first","type":"list(int) -> int","examples":[{"in":[[3,1]],"out":3},{"in":[[0]],"out":0},{"in":[[7,5,2]],"out":7}]}
      {"name":"length","easy":true,"type":"list(int) -> int","examples":[{"in":[[3,1]],"out":2},{"in":[[]],"out":0},{"in":[[7,5,2]],"out":3}]}
      {"name":"odd out","type":"list(int) -> int","examples":[{"in":[[3,1]],"out":77},{"in":[[0]],"out":13},{"in":[[7,5,2]],"out":41}]}
      """;

  private static final String TEXTS =
      """
      {"name":"dot","type":"list(char) -> list(char)","examples":[{"in":["ab"],"out":".ab"},{"in":["cde"],"out":".cde"},{"in":["fg"],"out":".fg"}]}
      {"name":"dash","type":"list(char) -> list(char)","examples":[{"in":["ab"],"out":"-ab"},{"in":["cde"],"out":"-cde"},{"in":["fg"],"out":"-fg"}]}
      {"name":"cut","type":"list(char) -> list(char)","examples":[{"in":["ab"],"out":"b"},{"in":["cde"],"out":"de"},{"in":["fg"],"out":"g"}]}
      """;

  private TinyTasks() {}

  /** Writes tasks on lists, of which "odd out" has no short solution. */
  public static Path lists(Path folder) throws IOException {
    return Files.writeString(folder.resolve("lists.jsonl"), LISTS);
  }

  /** Writes tasks on texts. */
  public static Path texts(Path folder) throws IOException {
    return Files.writeString(folder.resolve("texts.jsonl"), TEXTS);
  }

  /** The arguments of a run of two iterations, with others in their place and more. */
  public static Object[] args(String domain, Path tasks, Path out, Object... more) {
    Object[][] usual = {
      {"--prior-budget", 20_000},
      {"--recognition-budget", 300},
      {"--batch", 3},
      {"--steps", 4},
      {"--minibatch", 3},
      {"--hidden", 4},
      {"--seed", 3},
      {"--threads", 2},
      {"--iterations", 2},
    };
    List<Object> args = new ArrayList<>(List.of("train", domain, "--tasks", tasks, "--out", out));
    for (Object[] each : usual) {
      if (!List.of(more).contains(each[0])) {
        args.addAll(List.of(each));
      }
    }
    args.addAll(List.of(more));
    return args.toArray();
  }

  /** Trains on lists; fails unless all went well. */
  public static Cli.Result train(Path tasks, Path out, Object... more) {
    Cli.Result result = Cli.run(args("lists", tasks, out, more));
    assertEquals(0, result.code(), result.err());
    return result;
  }

  /** The folder of a run on lists in a folder. */
  public static Path trained(Path folder) throws IOException {
    Path run = folder.resolve("lists");
    train(lists(folder), run, "--iterations", 1);
    return run;
  }
}
