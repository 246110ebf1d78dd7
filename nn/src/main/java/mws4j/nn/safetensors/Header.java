package mws4j.nn.safetensors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** The parsed header of a file: its tensors by position and its metadata in order. */
record Header(List<TensorInfo> tensors, Map<String, String> metadata) {
  /** Key of the metadata among the names of the tensors. */
  static final String METADATA = "__metadata__";

  /** Key of the {@link #checksum} of header and data, in hexadecimal, among the metadata. */
  static final String CHECKSUM = "crc32c";

  /** A CRC-32C that knows tensors and metadata, apart from the checksum itself; the data follow. */
  static CRC32C checksum(List<TensorInfo> tensors, Map<String, String> metadata) {
    Map<String, String> others = new TreeMap<>(metadata);
    others.remove(CHECKSUM);
    List<TensorInfo> ordered = new ArrayList<>(tensors);
    ordered.sort(Comparator.comparing(TensorInfo::name));
    CRC32C checksum = new CRC32C();
    checksum.update((others + "\n" + ordered).getBytes(StandardCharsets.UTF_8));
    return checksum;
  }

  /**
   * Checks that the tensors fill the data without gaps or overlaps and that sizes match shapes.
   *
   * @return what is wrong, or an empty string
   */
  static String problem(List<TensorInfo> tensors, long dataBytes) {
    List<TensorInfo> ordered = new ArrayList<>(tensors);
    ordered.sort(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end));
    long at = 0;
    for (TensorInfo tensor : ordered) {
      String entry = "entry \"" + tensor.name() + "\": ";
      long span = tensor.end() - tensor.begin(); // both are at least 0
      if (span < 0) {
        return entry + "ends at byte " + tensor.end() + ", before it begins at " + tensor.begin();
      }
      if (tensor.begin() != at) {
        return entry
            + (tensor.begin() < at ? "overlaps the entry before it" : "leaves a gap before it")
            + "; it begins at byte "
            + tensor.begin()
            + ", the entry before ends at "
            + at;
      }
      if (tensor.end() > dataBytes) {
        return entry
            + "ends at byte "
            + tensor.end()
            + " of the data, which has "
            + dataBytes
            + ": the file is truncated";
      }
      if (span != size(tensor)) {
        return entry
            + tensor.shapeText()
            + " of type "
            + tensor.type()
            + " does not take the "
            + span
            + " bytes it is given";
      }
      at = tensor.end();
    }
    return at == dataBytes ? "" : (dataBytes - at) + " bytes after the last entry";
  }

  /** Bytes that type and shape ask for, -1 if they do not fit into a long. */
  private static long size(TensorInfo tensor) {
    try {
      return Math.multiplyExact(TensorInfo.product(tensor.shape()), (long) tensor.type().bytes());
    } catch (ArithmeticException tooLarge) {
      return -1;
    }
  }

  /** The header as JSON. */
  static String json(Iterable<TensorInfo> tensors, Map<String, String> metadata) {
    StringBuilder json = new StringBuilder("{");
    if (!metadata.isEmpty()) {
      quote(METADATA, json).append(":{");
      String separator = "";
      for (Map.Entry<String, String> entry : metadata.entrySet()) {
        quote(entry.getKey(), json.append(separator)).append(':');
        quote(entry.getValue(), json);
        separator = ",";
      }
      json.append('}');
    }
    for (TensorInfo tensor : tensors) {
      json.append(json.length() > 1 ? "," : "");
      quote(tensor.name(), json).append(":{\"dtype\":\"").append(tensor.type());
      json.append("\",\"shape\":").append(tensor.shape().toString().replace(" ", ""));
      json.append(",\"data_offsets\":[").append(tensor.begin()).append(',');
      json.append(tensor.end()).append("]}");
    }
    return json.append('}').toString();
  }

  private static StringBuilder quote(String text, StringBuilder to) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        to.append('\\').append(c);
      } else if (c < ' ') {
        to.append(String.format("\\u%04x", (int) c));
      } else {
        to.append(c);
      }
    }
    return to.append('"');
  }
}
