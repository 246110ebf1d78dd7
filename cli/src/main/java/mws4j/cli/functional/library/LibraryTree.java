package mws4j.cli.functional.library;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A library as an indented text: below each piece the others of which it is made. */
public final class LibraryTree {
  private static final String INDENT = "  ";

  private final Map<String, NamedAbstraction> all = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();
  private final StringBuilder text = new StringBuilder();

  private LibraryTree(List<NamedAbstraction> library) {
    library.forEach(each -> all.put(each.name(), each));
  }

  /** The text; of what stands in several places all but the first has its name alone. */
  public static String text(List<NamedAbstraction> library) {
    LibraryTree tree = new LibraryTree(library);
    library.stream().filter(each -> each.users().isEmpty()).forEach(root -> tree.add(root, ""));
    return tree.text.toString();
  }

  private void add(NamedAbstraction one, String indent) {
    text.append(indent).append(one.name());
    if (!told.add(one.name())) {
      text.append(" (see above)\n");
      return;
    }
    String inner = indent + INDENT;
    text.append(" : ").append(one.type()).append('\n');
    text.append(inner).append(one.body()).append('\n');
    text.append(inner).append(one.uses()).append('\n');
    one.parts().forEach(part -> add(all.get(part), inner));
  }
}
