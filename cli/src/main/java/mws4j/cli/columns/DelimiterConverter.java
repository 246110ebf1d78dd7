package mws4j.cli.columns;

import mws4j.cli.data.Dialect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a delimiter: one character, {@code tab}, {@code spaces} or {@code none}. */
final class DelimiterConverter implements ITypeConverter<Character> {
  @Override
  public Character convert(String text) {
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.equals("none")) {
      return Dialect.NONE;
    }
    if (text.equals("spaces")) {
      return Dialect.SPACES;
    }
    if (text.length() != 1 || "\"\r\n".contains(text) || text.charAt(0) == 0) {
      throw new TypeConversionException(
          "'" + text + "' is no delimiter; give one character, tab, spaces or none");
    }
    return text.charAt(0);
  }
}
