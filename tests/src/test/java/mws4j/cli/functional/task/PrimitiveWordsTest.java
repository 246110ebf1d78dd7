package mws4j.cli.functional.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mws4j.domains.DataException;
import mws4j.lambda.evaluation.Implementation;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.Primitive;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrimitiveWordsTest {
  @TempDir Path temp;

  private PrimitiveSet read(String lines) throws IOException {
    return PrimitiveWords.read(Files.writeString(temp.resolve("words"), lines));
  }

  @Test
  void wordsSetsAndConstantsAreTaken() throws IOException {
    PrimitiveSet set =
        read("map\n\n# a comment\nlisp\n7\n'/'\n\"a (b\" # text\n[3, 1]\ntrue\nmap\n");
    assertEquals(1 + 13 + 5, set.size());
    Object[][] constants = {
      {"7", "int", 7L},
      {"'/'", "char", '/'},
      {"\"a\\u0020\\u0028b\"", "list(char)", ListValue.ofText("a (b")},
      {"[3,1]", "list(int)", ListValue.ofIntegers(3, 1)},
      {"true", "bool", true},
    };
    for (Object[] each : constants) {
      Primitive primitive = set.get(set.indexOf((String) each[0]));
      assertEquals(each[1], primitive.type().toString());
      assertEquals(new Implementation.Constant(each[2]), primitive.implementation());
    }
  }

  @Test
  void aModelsSettingsNameTheSame() throws IOException {
    PrimitiveSet set = read("text\n','\n','\n\", \"\n-5\n");
    assertEquals(set.primitives(), PrimitiveWords.ofSettings(set.toString()).primitives());
    assertSame(ListPrimitives.set(), PrimitiveWords.ofSettings(ListPrimitives.set().toString()));
    assertThrows(
        IllegalArgumentException.class, () -> PrimitiveWords.ofSettings("birds [fly, sing]"));
  }

  @Test
  void whatIsNoWordIsToldWithItsLine() {
    String[][] cases = {
      {"map\nmpa", ":2: \"mpa\" is no primitive, no set (list, text, lisp) and no constant"},
      {"[]", ":1: the constant [] has lists of an unknown type; the empty list is \"empty\""},
      {"# nothing", ": 0 primitives; give 1 to 128"},
    };
    for (String[] each : cases) {
      DataException e = assertThrows(DataException.class, () -> read(each[0]), each[0]);
      assertTrue(e.getMessage().contains("words" + each[1]), e.getMessage());
    }
  }
}
