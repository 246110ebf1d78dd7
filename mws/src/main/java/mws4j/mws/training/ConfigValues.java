package mws4j.mws.training;

import java.util.Map;

/**
 * Reads the values of a configuration; all throw an IllegalArgumentException if one is not of its
 * kind.
 */
final class ConfigValues {
  private ConfigValues() {}

  static String text(Map<String, String> map, String name) {
    return map.getOrDefault(name, "(missing " + name + ")");
  }

  static long integer(Map<String, String> map, String name) {
    return Long.parseLong(text(map, name));
  }

  static double decimal(Map<String, String> map, String name) {
    return Double.parseDouble(text(map, name));
  }

  static boolean truth(Map<String, String> map, String name) {
    String text = text(map, name);
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(name + " must be true or false, not " + text);
    }
    return text.equals("true");
  }
}
