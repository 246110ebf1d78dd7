package mws4j.cli.functional.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mws4j.cli.functional.library.Answer;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.lambda.value.ValuePrinter;

/**
 * What programs make of further inputs.
 *
 * @param inputs printed, one for each argument
 * @param values what they give, printed, with the mass of the programs that do; best program first
 */
record Applied(List<String> inputs, Map<String, Double> values) implements View {
  static Applied of(List<Object> inputs, List<Answer> answers) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Answer answer : answers) {
      String value = ValuePrinter.print(answer.program().value(inputs));
      values.merge(value, answer.mass(), Double::sum);
    }
    return new Applied(inputs.stream().map(ValuePrinter::print).toList(), values);
  }

  @Override
  public Result result() {
    return new Result()
        .put("input", inputs)
        .put(
            "values",
            values.entrySet().stream()
                .map(
                    entry ->
                        new Result().put("value", entry.getKey()).put("mass", entry.getValue()))
                .toList());
  }

  /** A line for each value. */
  @Override
  public String text() {
    String start = String.join(" -> ", inputs) + " -> ";
    return values.entrySet().stream()
        .map(
            entry ->
                values.size() == 1
                    ? start + entry.getKey() + "\n"
                    : start + entry.getKey() + "  " + Format.MASS.text(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }
}
