package mws4j.cli.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

final class DelimiterConverterTest {
  @Test
  void readsDelimiters() {
    DelimiterConverter converter = new DelimiterConverter();
    assertEquals(';', converter.convert(";"));
    assertEquals('\t', converter.convert("tab"));
    for (String bad : new String[] {"", ";;", "\"", "\n", "\0"}) {
      assertThrows(TypeConversionException.class, () -> converter.convert(bad), bad);
    }
  }
}
