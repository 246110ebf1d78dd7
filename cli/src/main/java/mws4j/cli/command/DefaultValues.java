package mws4j.cli.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import mws4j.cli.options.ModelOption;

/**
 * The numbers and the name of a domain for the descriptions of its options. The prefix keeps
 * picocli from taking one for the description of the option of that name.
 */
final class DefaultValues extends ResourceBundle {
  private static final String PREFIX = "default.";

  private final Domain domain;
  private Map<String, String> values; // null: not asked for yet

  DefaultValues(Domain domain) {
    this.domain = domain;
  }

  /** Made when a help asks for them, which most commands never print. */
  private Map<String, String> values() {
    if (values == null) {
      values = new HashMap<>(domain.defaults());
      values.put("domain", domain.name());
      String run = "runs/" + domain.name();
      values.put(
          "model",
          domain.shipsModel()
              ? run + " or, without one, " + ModelOption.PRETRAINED + ": the model that ships"
              : run);
    }
    return values;
  }

  @Override
  protected Object handleGetObject(String key) {
    return key.startsWith(PREFIX) ? values().get(key.substring(PREFIX.length())) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(values().keySet().stream().map(PREFIX::concat).toList());
  }
}
