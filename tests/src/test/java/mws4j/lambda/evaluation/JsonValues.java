package mws4j.lambda.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.value.ListValue;

/** Values as the data files write them. */
final class JsonValues {
  private JsonValues() {}

  static List<Object> values(JsonArray array) {
    List<Object> values = new ArrayList<>();
    array.forEach(element -> values.add(value(element)));
    return values;
  }

  static Object value(JsonElement element) {
    if (element.isJsonArray()) {
      return ListValue.of(values(element.getAsJsonArray()));
    }
    JsonPrimitive primitive = element.getAsJsonPrimitive();
    if (primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    return primitive.isString()
        ? ListValue.ofText(primitive.getAsString())
        : (Object) primitive.getAsLong();
  }
}
