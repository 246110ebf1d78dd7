package mws4j.domains.regex.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is fixed for one column: the square brackets of its template, and its calendar. What a
 * bracket gives is text of the template again, so it may stand within braces and contain some.
 */
final class ColumnDraw {
  private static final Pattern DEFINITION = Pattern.compile("([a-z]+)=(.*)");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\.\\.(\\d{4})");

  private final Vocabulary vocabulary;
  private final Draws draws;
  private final Map<String, String> fixed = new HashMap<>();
  private ConceptCalendar calendar;

  ColumnDraw(Vocabulary vocabulary, Draws draws) {
    this.vocabulary = vocabulary;
    this.draws = draws;
    calendar = ConceptCalendar.draw(draws);
  }

  /** The names that its template may use. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The moments that the column is about; known once its template is resolved. */
  ConceptCalendar calendar() {
    return calendar;
  }

  /** The template without square brackets. */
  String resolve(String template) {
    var text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\') {
        text.append(c).append(template.charAt(++i));
      } else if (c == '[') {
        int close = TemplateText.close(template, i);
        text.append(brackets(template.substring(i + 1, close)));
        i = close;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String brackets(String content) {
    Matcher definition = DEFINITION.matcher(content);
    if (definition.matches()) {
      String value = brackets(definition.group(2));
      fixed.put(definition.group(1), value);
      return value;
    }
    List<TemplateText.Alternative> alternatives = TemplateText.alternatives(content);
    if (alternatives.size() > 1) {
      return resolve(
          alternatives
              .get(draws.weighted(alternatives.stream().map(a -> a.weight()).toList()))
              .text());
    }
    String name = resolve(content);
    return named(name)
        .or(() -> drawn(name))
        .or(() -> function(name))
        .orElseThrow(() -> new IllegalArgumentException("nothing is called [" + name + "]"));
  }

  private Optional<String> named(String content) {
    return Optional.ofNullable(fixed.get(content))
        .or(() -> vocabulary.fragment(content).map(this::resolve));
  }

  /** Characters, a number or a word, the same in the whole column. */
  private Optional<String> drawn(String content) {
    return CharacterSet.parse(content)
        .map(set -> set.draw(draws))
        .or(() -> NumberRange.parse(content).map(range -> range.draw(draws)))
        .or(() -> vocabulary.words(content).map(draws::oneOf))
        .map(TemplateText::escape);
  }

  private Optional<String> function(String content) {
    List<String> call = TemplateText.split(content, ':', 2);
    if (call.size() < 2) {
      return Optional.empty();
    }
    String argument = call.get(1);
    return switch (call.get(0)) {
      case "part" -> NumberRange.parse(argument).map(range -> range.part(draws));
      case "some" -> Optional.of(some(TemplateText.split(argument, ':', 2)));
      case "years" -> years(argument);
      default -> Rewriting.parse(call.get(0)).map(rewriting -> rewriting.apply(argument));
    };
  }

  /** {@code 3-8:city} is a choice between three to eight cities, {@code 4:A3} between codes. */
  private String some(List<String> arguments) {
    int count = Count.parse(arguments.get(0)).draw(draws);
    var chosen = new TreeSet<String>();
    for (int tries = 0; chosen.size() < count && tries < 20 * count; tries++) {
      chosen.add(named(arguments.get(1)).or(() -> drawn(arguments.get(1))).orElseThrow());
    }
    List<String> shuffled = new ArrayList<>();
    for (String word : chosen) {
      shuffled.add(draws.index(shuffled.size() + 1), word);
    }
    return shuffled.stream().collect(Collectors.joining("|"));
  }

  private Optional<String> years(String argument) {
    Matcher years = YEARS.matcher(argument);
    if (!years.matches()) {
      return Optional.empty();
    }
    calendar =
        ConceptCalendar.ofYears(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
    return Optional.of("");
  }
}
