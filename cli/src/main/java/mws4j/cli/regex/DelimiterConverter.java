package mws4j.cli.regex;

import mws4j.cli.data.CsvColumns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a delimiter: one character, {@code tab} or {@code none}. */
final class DelimiterConverter implements ITypeConverter<Character> {
  @Override
  public Character convert(String text) {
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.equals("none")) {
      return CsvColumns.Format.NO_DELIMITER;
    }
    if (text.length() != 1 || "\"\r\n".contains(text) || text.charAt(0) == 0) {
      throw new TypeConversionException(
          "'" + text + "' is no delimiter; give one character, tab or none");
    }
    return text.charAt(0);
  }
}
