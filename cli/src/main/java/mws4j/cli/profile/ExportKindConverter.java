package mws4j.cli.profile;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import mws4j.cli.columns.export.ExportKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an export, such as {@code json-schema}. */
final class ExportKindConverter implements ITypeConverter<ExportKind> {
  @Override
  public ExportKind convert(String text) {
    return Stream.of(ExportKind.values())
        .filter(kind -> kind.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + names()));
  }

  private static String names() {
    return Stream.of(ExportKind.values())
        .map(ExportKind::toString)
        .collect(Collectors.joining(", "));
  }
}
