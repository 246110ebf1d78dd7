package mws4j.cli.json;

import com.google.gson.JsonObject;

/** A result as people and machines read it. */
public interface View {
  /** As text of several lines. */
  String text();

  /** The same and more as an object. */
  JsonObject toJson();
}
