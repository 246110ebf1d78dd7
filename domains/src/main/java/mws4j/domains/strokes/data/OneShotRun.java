package mws4j.domains.strokes.data;

import java.util.List;

/**
 * A one-shot classification task: which of a few characters, each seen once, does another drawing
 * show?
 *
 * @param name of the run, such as {@code run01}
 * @param support one image per class
 * @param queries of each class, in the same order, the images to be classified that show it
 */
public record OneShotRun(
    String name, List<CharacterImage> support, List<List<CharacterImage>> queries) {

  /** Copies the lists. */
  public OneShotRun {
    support = List.copyOf(support);
    queries = queries.stream().map(List::copyOf).toList();
    if (support.size() != queries.size()) {
      throw new IllegalArgumentException(
          "OneShotRun: " + support.size() + " classes, but queries of " + queries.size());
    }
  }
}
