package mws4j.cli.columns.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.regex.GraalJSRegularExpressionFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mws4j.cli.Cli;

/**
 * A table that was profiled and exported, its rows read by another reader, and what is odd in it.
 */
record Exported(String text, List<String> names, List<List<String>> rows, List<Set<String>> odd) {
  /** Runs {@code profile --export} on a table with a header. */
  static Exported of(ExportKind kind, String table, Path folder) throws IOException {
    Path csv = Files.writeString(folder.resolve("orders.csv"), table);
    Path file = folder.resolve("export");
    Cli.Result result =
        Cli.run("profile", "--json", "--export", kind + "=" + file, "--overwrite", csv);
    assertEquals(0, result.code(), result.err());
    List<String> names = new ArrayList<>();
    List<Set<String>> odd = new ArrayList<>();
    for (JsonElement each : result.json().getAsJsonArray("columns")) {
      JsonObject column = each.getAsJsonObject();
      names.add(column.get("name").getAsString());
      Set<String> values = new TreeSet<>();
      column
          .getAsJsonArray("odd")
          .forEach(cell -> values.add(cell.getAsJsonObject().get("value").getAsString()));
      odd.add(values);
    }
    return new Exported(Files.readString(file), names, rows(table), odd);
  }

  private static List<List<String>> rows(String table) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table);
        Stream<CsvRecord> records = reader.stream()) {
      return records.skip(1).map(CsvRecord::getFields).toList();
    }
  }

  /** Whether a row has an odd value. */
  boolean isOdd(List<String> row) {
    for (int i = 0; i < odd.size(); i++) {
      if (odd.get(i).contains(row.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** A row as an object of strings. */
  String object(List<String> row) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < names.size(); i++) {
      object.addProperty(names.get(i), row.get(i));
    }
    return object.toString();
  }

  /** The schema of a document, whose patterns a JavaScript engine reads. */
  static JsonSchema schema(String text, SpecVersion.VersionFlag version) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .regularExpressionFactory(GraalJSRegularExpressionFactory.getInstance())
            .build();
    return JsonSchemaFactory.getInstance(version).getSchema(text, config);
  }
}
