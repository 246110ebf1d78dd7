package mws4j.cli.json;

import com.google.gson.JsonObject;

/** What has a result, for people and machines. */
public interface View {
  /** Its values. */
  Result result();

  /** The values for people: by default a line for each that has a label. */
  default String text() {
    return result().text();
  }

  /** All values as an object. */
  default JsonObject toJson() {
    return result().toJson();
  }
}
