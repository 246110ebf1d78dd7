package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.DreamCoderData;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.Failure;
import org.junit.jupiter.api.Test;

/** Programs and their values, from an evaluator written independently. */
final class EvaluationFileTest {
  @Test
  void valuesAndErrorsAreThoseOfTheFile() {
    List<JsonObject> rows = DreamCoderData.rows("list/evaluation.jsonl");
    Library library = new Library(ListPrimitives.set());
    for (JsonObject row : rows) {
      Term program = TermReader.read(row.get("program").getAsString());
      Type type = ListPrimitives.set().inference().of(program);
      ProgramRunner runner = new ProgramRunner(library, type);
      runner.load(program);
      JsonArray inputs = row.getAsJsonArray("in");
      Object value = runner.run(runner.input(new ArrayList<>(JsonValues.values(inputs))));
      if (row.has("out")) {
        assertEquals(JsonValues.value(row.get("out")), value, row.toString());
      } else {
        Failure failure = assertInstanceOf(Failure.class, value, row.toString());
        assertEquals(row.get("error").getAsString(), failure.reason(), row.toString());
      }
    }
    assertEquals(41, rows.size());
  }
}
