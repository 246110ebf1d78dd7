package mws4j.cli.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** Files that hold no text. */
final class BinaryFile {
  /** Marks at the begin of files, as Latin-1, and what they are. */
  private static final String[][] MARKS = {
    {"\u0089PNG", "a PNG picture"},
    {"\u00ff\u00d8\u00ff", "a JPEG picture"},
    {"GIF87a", "a GIF picture"},
    {"GIF89a", "a GIF picture"},
    {"%PDF-", "a PDF document"},
    {"PK\u0003\u0004", "a ZIP archive or a spreadsheet such as .xlsx; export or unpack it"},
    {"PK\u0005\u0006", "an empty ZIP archive"},
    {"\u00d0\u00cf\u0011\u00e0", "an old Office document such as .xls; export it as CSV"},
    {"PAR1", "a Parquet file"},
    {"ORC", "an ORC file"},
    {"Obj\u0001", "an Avro file"},
    {"ARROW1", "an Arrow file"},
    {"SQLite format 3\0", "an SQLite database"},
    {"BZh", "bzip2 data; unpack them"},
    {"\u00fd7zXZ\0", "xz data; unpack them"},
    {"7z\u00bc\u00af", "a 7-Zip archive; unpack it"},
    {"(\u00b5/\u00fd", "Zstandard data; unpack them"},
    {"Rar!", "a RAR archive; unpack it"},
    {"\u007fELF", "a program"},
    {"\u00ca\u00fe\u00ba\u00be", "a Java class"},
    {"\u0089HDF", "an HDF5 file"},
    {"\u0093NUMPY", "a NumPy array"},
    {"\u001f\u008b", "gzip data within gzip; unpack them"},
    {"{\\rtf", "an RTF document"},
  };

  /** Where a tape archive says that it is one. */
  private static final int TAR = 257;

  /** Control characters that text may have in a hundred. */
  private static final int CONTROLS_PER_CENT = 3;

  private BinaryFile() {}

  /** What a file is by its first bytes. */
  static Optional<String> kind(byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, TAR + 5), ISO_8859_1);
    if (head.startsWith("ustar", TAR)) {
      return Optional.of("a tar archive; unpack it");
    }
    for (String[] mark : MARKS) {
      boolean same = head.startsWith(mark[0]);
      boolean word = mark[0].matches("[A-Za-z0-9]+"); // may begin a text as well
      if (same && (!word || head.chars().anyMatch(c -> c < 7))) {
        return Optional.of(mark[1]);
      }
    }
    return Optional.empty();
  }

  /** Whether characters are no text. */
  static boolean isNoText(char[] text) {
    int controls = 0;
    for (char c : text) {
      boolean wanted = c >= ' ' ? c != '\ufffd' && (c < 0x7f || c > 0x9f) : isOfText(c);
      controls += wanted ? 0 : 1;
    }
    return controls > 2 && 100L * controls > (long) CONTROLS_PER_CENT * text.length;
  }

  /** Whether a control character is white space, a mark of old text files, or a delimiter. */
  private static boolean isOfText(char c) {
    return (c >= '\t' && c <= '\r') || c == 1 || c >= 0x1a;
  }
}
