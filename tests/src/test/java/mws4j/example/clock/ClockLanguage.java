package mws4j.example.clock;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mws4j.domains.functional.FunctionalModel;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.domains.functional.data.TaskFile;
import mws4j.domains.functional.data.TaskRow;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.Primitive;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.task.Task;
import mws4j.lambda.value.Failure;

/** Programs on the hours of a clock. */
final class ClockLanguage {
  private static final Failure NO_HOUR = new Failure("no hour");

  private ClockLanguage() {}

  /** Two constants, a function of our own, and one of the language of lists. */
  static PrimitiveSet words() {
    PrimitiveSet lists = ListPrimitives.set();
    return new PrimitiveSet(
        "clock",
        List.of(
            Primitive.constant("hour", "int", 1L),
            Primitive.constant("noon", "int", 12L),
            Primitive.binary(
                "later", "int -> int -> int", (machine, a, b) -> later((Long) a, (Long) b)),
            lists.get(lists.indexOf("map"))));
  }

  /** The hour so many hours later; a failure is a value, nothing is thrown. */
  private static Object later(long hour, long hours) {
    boolean areHours = hour >= 0 && hour < 24 && hours >= 0 && hours < 24;
    return areHours ? (Object) ((hour + hours) % 24) : NO_HOUR;
  }

  /** A fresh model of the language. */
  static FunctionalModel model() {
    return FunctionalModel.of("clock", words(), FunctionalSettings.defaults(), 1);
  }

  /** The tasks of the file beside this class. */
  static List<Task> tasks() throws IOException {
    try (InputStream in = ClockLanguage.class.getResourceAsStream("clock.jsonl")) {
      return TaskFile.read(in, "clock.jsonl").rows().stream().map(TaskRow::task).toList();
    }
  }
}
