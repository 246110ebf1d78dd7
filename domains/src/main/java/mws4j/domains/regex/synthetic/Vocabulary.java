package mws4j.domains.regex.synthetic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that templates use.
 *
 * @param lists words by the name of their list
 * @param fragments pieces of templates by their name
 */
record Vocabulary(Map<String, List<String>> lists, Map<String, String> fragments) {
  /** The words of a list, if there is one of that name. */
  Optional<List<String>> words(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  /** A piece of template, if there is one of that name. */
  Optional<String> fragment(String name) {
    return Optional.ofNullable(fragments.get(name));
  }
}
