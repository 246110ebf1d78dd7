package mws4j.cli.compress;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.json.Json;
import mws4j.lambda.term.Term;
import mws4j.nn.safetensors.AtomicFile;

/**
 * The file that Stitch writes, with its keys, and beside them {@code tasks} and {@code library},
 * from which {@code --resume} goes on.
 */
final class OutputFile {
  private final Outcome outcome;
  private final Inlining inlining;

  private OutputFile(Outcome outcome) {
    this.outcome = outcome;
    this.inlining = new Inlining(outcome);
  }

  /**
   * Writes it; the file appears whole or not at all.
   *
   * @param command what made it
   */
  static void write(Path file, Outcome outcome, String command) throws IOException {
    JsonObject document = new OutputFile(outcome).document(command);
    AtomicFile.write(file, Json.pretty(document));
  }

  private JsonObject document(String command) {
    JsonObject json = new JsonObject();
    json.addProperty("cmd", command);
    json.addProperty("original_cost", outcome.originalCost());
    json.addProperty("final_cost", outcome.finalCost());
    json.addProperty("compression_ratio", outcome.ratio());
    json.addProperty("num_abstractions", outcome.steps().size());
    json.add("original", texts(outcome.programs().terms()));
    json.add("rewritten", texts(outcome.rewritten()));
    boolean dreamCoder = !outcome.programs().library().isEmpty();
    json.add("rewritten_dreamcoder", dreamCoder ? inlined() : JsonNull.INSTANCE);
    json.add("tasks", Json.of(outcome.programs().tasks()));
    JsonObject library = new JsonObject();
    outcome.programs().library().forEach((name, t) -> library.addProperty(name, t.toString()));
    json.add("library", library);
    JsonArray abstractions = new JsonArray();
    outcome.steps().forEach(step -> abstractions.add(step(step)));
    json.add("abstractions", abstractions);
    return json;
  }

  private static JsonArray texts(List<Term> terms) {
    JsonArray texts = new JsonArray();
    terms.forEach(term -> texts.add(Text.of(term)));
    return texts;
  }

  private JsonArray inlined() {
    JsonArray texts = new JsonArray();
    outcome.rewritten().forEach(term -> texts.add(dreamCoder(inlining.inlined(term))));
    return texts;
  }

  private static JsonElement dreamCoder(Optional<Term> term) {
    return term.isPresent() ? new JsonPrimitive(term.get().toString()) : JsonNull.INSTANCE;
  }

  private JsonObject step(Outcome.Step step) {
    JsonObject json = new JsonObject();
    json.addProperty("body", Text.of(step.abstraction().body()));
    json.add(
        "dreamcoder",
        dreamCoder(inlining.inlined(step.abstraction().lambda()).map(Term.Abstraction::new)));
    json.addProperty("arity", step.abstraction().arity());
    json.addProperty("name", step.abstraction().leaf().toString());
    json.addProperty("utility", step.utility());
    json.addProperty("final_cost", step.cost());
    json.addProperty("compression_ratio", Outcome.ratio(step.before(), step.cost()));
    json.addProperty(
        "cumulative_compression_ratio", Outcome.ratio(outcome.originalCost(), step.cost()));
    json.addProperty("num_uses", step.calls());
    JsonArray uses = new JsonArray();
    step.uses()
        .forEach(
            (call, original) -> {
              JsonObject use = new JsonObject();
              use.addProperty(call, original);
              uses.add(use);
            });
    json.add("uses", uses);
    return json;
  }
}
