package mws4j.domains.regex.data;

import java.util.List;

/**
 * A column of data, known by a few of its strings: some to learn from, others to test on.
 *
 * @param id unique within its file
 * @param name heading of the column, or empty where the data has none
 * @param train the strings that are shown to the learner
 * @param test further strings of the same column
 */
public record StringConcept(String id, String name, List<String> train, List<String> test) {
  /** Keeps unmodifiable copies of the lists. */
  public StringConcept {
    train = List.copyOf(train);
    test = List.copyOf(test);
  }
}
