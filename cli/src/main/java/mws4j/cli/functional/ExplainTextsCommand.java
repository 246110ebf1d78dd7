package mws4j.cli.functional;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.functional.explanation.ExplainedTexts;
import mws4j.cli.functional.explanation.SearchOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mws4j explain texts}. */
@Command(
    name = "texts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds programs that edit texts from examples, and transforms a column by the best of them.",
      "Texts stand as they are, without the blanks around them; \"quoted\" they may hold an arrow"
          + " or begin with a blank. Several arguments: a -> b -> c, or (\"a\", \"b\") -> \"c\"."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j explain texts --example 'Ada -> Lovelace -> A.Lovelace' --input 'Grace -> Hopper'",
      "  mws4j explain texts --example 'a-b -> a b' --example 'c-d-e -> c d e' --apply names.txt",
      "  mws4j explain texts --model runs/texts --example 'Ada Lovelace -> A.' --apply people.csv"
          + " --column name --out initials.csv"
    })
final class ExplainTextsCommand implements Callable<Integer> {
  @Mixin private SearchOptions options;
  @Mixin private ExplainedTexts texts;

  @Override
  public Integer call() throws IOException {
    return texts.run(options);
  }
}
