package mws4j.cli.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The numbers and the name of a domain for the descriptions of its options. The prefix keeps
 * picocli from taking one for the description of the option of that name.
 */
final class DefaultValues extends ResourceBundle {
  private static final String PREFIX = "default.";

  private final Map<String, String> values;

  DefaultValues(Domain domain) {
    values = new HashMap<>(domain.defaults());
    values.put("domain", domain.name());
  }

  @Override
  protected Object handleGetObject(String key) {
    return key.startsWith(PREFIX) ? values.get(key.substring(PREFIX.length())) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(values.keySet().stream().map(PREFIX::concat).toList());
  }
}
