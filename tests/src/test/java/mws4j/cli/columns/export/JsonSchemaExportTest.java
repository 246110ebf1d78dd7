package mws4j.cli.columns.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.columns.ExampleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonSchemaExportTest {
  @TempDir private Path temp;

  private Exported export(String table) throws IOException {
    Exported export = Exported.of(ExportKind.JSON_SCHEMA, table, temp);
    JsonSchema draft =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));
    assertEquals("[]", draft.validate(export.text(), InputFormat.JSON).toString());
    return export;
  }

  private static boolean accepts(JsonSchema schema, String json) {
    return schema.validate(json, InputFormat.JSON).isEmpty();
  }

  @Test
  void acceptsTheRowsOfTheFileButThoseWithAnOddValue() throws IOException {
    Exported export = export(ExampleTable.csv());
    JsonSchema schema = Exported.schema(export.text(), VersionFlag.V202012);
    assertEquals(ExampleTable.ROWS, export.rows().size());
    int refused = 0;
    for (List<String> row : export.rows()) {
      boolean odd = export.isOdd(row);
      assertEquals(!odd, accepts(schema, export.object(row)), row.toString());
      refused += odd ? 1 : 0;
    }
    assertEquals(5, refused);
  }

  @Test
  void missingValuesMayBeNullWhereSomeAre() throws IOException {
    Exported export = export(ExampleTable.csv());
    JsonSchema schema = Exported.schema(export.text(), VersionFlag.V202012);
    String row = export.object(export.rows().get(1));
    String shipped = "\"shipped\":\"" + export.rows().get(1).get(2) + "\"";
    String order = "\"order\":\"" + export.rows().get(1).get(0) + "\"";
    assertTrue(accepts(schema, row.replace(shipped, "\"shipped\":null")));
    assertTrue(accepts(schema, row.replace(shipped, "\"shipped\":\"n/a\"")));
    assertFalse(accepts(schema, row.replace(order, "\"order\":null")));
    assertFalse(accepts(schema, row.replace(order + ",", "")), "a column is missing");
    assertFalse(accepts(schema, row.replace(shipped, "\"shipped\":\"x2024-01-01\"")));
    assertFalse(accepts(schema, row.replace(shipped, "\"shipped\":\"2024-01-01\\n\"")));
    assertFalse(accepts(schema, row.replace("\"kg\"", "\"g\"")));
  }

  @Test
  void quotesAndOtherScriptsStayText() throws IOException {
    StringBuilder table = new StringBuilder("\"name \"\"of\"\" it\"\n");
    for (int i = 0; i < 200; i++) {
      table.append("Tor").append("aeiou".charAt(i % 5)).append("nklmr".charAt(i / 5 % 5));
      table.append("aeio".charAt(i / 25 % 4)).append(i % 2 == 0 ? "\u00e9" : "s").append('\n');
    }
    table.append("\"a\"\"b\"\n#!/%$\n");
    Exported export = export(table.toString());
    JsonSchema schema = Exported.schema(export.text(), VersionFlag.V202012);
    for (List<String> row : export.rows()) {
      assertEquals(!export.isOdd(row), accepts(schema, export.object(row)), row.toString());
    }
    assertEquals(2, export.odd().get(0).size(), export.odd().toString());
  }
}
