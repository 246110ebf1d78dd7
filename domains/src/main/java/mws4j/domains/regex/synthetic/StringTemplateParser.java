package mws4j.domains.regex.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a template whose square brackets are resolved: literals and braces. */
final class StringTemplateParser {
  private final Vocabulary vocabulary;

  StringTemplateParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The template that a text describes.
   *
   * @throws IllegalArgumentException naming the braces that mean nothing
   */
  StringTemplate parse(String text) {
    List<StringTemplate> parts = new ArrayList<>();
    var literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        literal.append(TemplateText.escaped(text.charAt(i)));
      } else if (c == '{') {
        flush(literal, parts);
        int close = TemplateText.close(text, i);
        parts.add(braces(text.substring(i + 1, close)));
        i = close;
      } else {
        literal.append(c);
      }
    }
    flush(literal, parts);
    return parts.size() == 1 ? parts.get(0) : new StringTemplate.Sequence(parts);
  }

  private static void flush(StringBuilder literal, List<StringTemplate> parts) {
    if (literal.length() > 0) {
      parts.add(new StringTemplate.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private StringTemplate braces(String content) {
    List<TemplateText.Alternative> alternatives = TemplateText.alternatives(content);
    if (alternatives.size() > 1) {
      return new StringTemplate.Choice(
          alternatives.stream().map(alternative -> parse(alternative.text())).toList(),
          alternatives.stream().map(TemplateText.Alternative::weight).toList());
    }
    return Stream.<Supplier<Optional<StringTemplate>>>of(
            () -> drawn(content),
            () -> dated(content),
            () -> word(content),
            () -> function(content))
        .flatMap(reading -> reading.get().stream())
        .findFirst()
        .orElseGet(() -> group(content));
  }

  /** Braces around a template do nothing. */
  private StringTemplate group(String content) {
    if (!content.startsWith("{")) {
      throw new IllegalArgumentException("nothing is called {" + content + "}");
    }
    return parse(content);
  }

  private static Optional<StringTemplate> drawn(String content) {
    Optional<StringTemplate> characters =
        CharacterSet.parse(content).map(set -> new StringTemplate.Drawn(set::draw));
    return characters.isPresent()
        ? characters
        : NumberRange.parse(content).map(range -> new StringTemplate.Drawn(range::draw));
  }

  private static Optional<StringTemplate> dated(String content) {
    return DateField.parse(content).map(field -> new StringTemplate.Dated(field.write()));
  }

  /** A word of a list: the one that the moment names, or any. */
  private Optional<StringTemplate> word(String content) {
    return vocabulary
        .words(content)
        .map(
            words ->
                DateField.ofList(content)
                    .<StringTemplate>map(
                        index -> new StringTemplate.Dated(t -> words.get(index.apply(t))))
                    .orElseGet(() -> new StringTemplate.Drawn(draws -> draws.oneOf(words))));
  }

  private Optional<StringTemplate> function(String content) {
    List<String> call = TemplateText.split(content, ':', 2);
    if (call.size() < 2) {
      return Optional.empty();
    }
    return switch (call.get(0)) {
      case "later" -> Optional.of(new StringTemplate.Later(parse(call.get(1))));
      case "join" -> Optional.of(joined(TemplateText.split(call.get(1), ':', 3)));
      default ->
          Rewriting.parse(call.get(0))
              .map(rewriting -> new StringTemplate.Rewritten(rewriting, parse(call.get(1))));
    };
  }

  /** {@code 2-4:, :{colour}}: how many, the separator, what. */
  private StringTemplate joined(List<String> arguments) {
    return new StringTemplate.Joined(
        Count.parse(arguments.get(0)),
        ((StringTemplate.Literal) separator(arguments.get(1))).text(),
        parse(arguments.get(2)));
  }

  private StringTemplate separator(String text) {
    return text.isEmpty() ? new StringTemplate.Literal("") : parse(text);
  }
}
