package mws4j.domains.regex.synthetic;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What makes the strings of one column. */
sealed interface StringTemplate {
  /** A string about a moment; other draws give others. */
  String draw(Draws draws, LocalDateTime moment);

  /** The same in every string. */
  record Literal(String text) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      return text;
    }
  }

  /** One after the other. */
  record Sequence(List<StringTemplate> parts) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      return parts.stream().map(part -> part.draw(draws, moment)).collect(Collectors.joining());
    }
  }

  /** One of several, in proportion to their weights. */
  record Choice(List<StringTemplate> parts, List<Integer> weights) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      return parts.get(draws.weighted(weights)).draw(draws, moment);
    }
  }

  /** Characters, a number, a word or anything else that does not depend on the moment. */
  record Drawn(Function<Draws, String> source) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      return source.apply(draws);
    }
  }

  /** A part of the moment. */
  record Dated(Function<LocalDateTime, String> source) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      return source.apply(moment);
    }
  }

  /** About a later moment. */
  record Later(StringTemplate part) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      return part.draw(draws, DateField.later(moment, draws));
    }
  }

  /** Written in another way. */
  record Rewritten(Rewriting rewriting, StringTemplate part) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      return rewriting.apply(part.draw(draws, moment));
    }
  }

  /** Several of a kind with a separator between them. */
  record Joined(Count count, String separator, StringTemplate part) implements StringTemplate {
    @Override
    public String draw(Draws draws, LocalDateTime moment) {
      List<String> items = new ArrayList<>();
      for (int left = count.draw(draws); left > 0; left--) {
        items.add(part.draw(draws, moment));
      }
      return String.join(separator, items);
    }
  }
}
