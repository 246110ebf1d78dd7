package mws4j.domains.regex.language;

/**
 * The vocabulary: 108 tokens, and the alphabet of the strings: 96 symbols.
 *
 * <pre>
 * token    0 ..  94   literals, characters 32 .. 126
 *         95 .. 100   classes  .  \w  \d  &#92;u  \l  \s
 *        101 .. 104   operators  ?  *  +  |
 *        105, 106     brackets  (  )
 *        107          END, which a sampler emits to stop and a stored program does not contain
 *
 * symbol   0 ..  94   characters 32 .. 126;   95   tab, which has no literal
 * </pre>
 */
public final class RegexTokens {
  /** Number of literal tokens; the literal of character c is token {@code c - 32}. */
  public static final int LITERALS = 95;

  /** Class {@code .}: all 96 symbols. The first class token. */
  public static final int ANY = 95;

  /** Class {@code \w}: letters and digits. */
  public static final int WORD = 96;

  /** Class {@code \d}: digits. */
  public static final int DIGIT = 97;

  /** Class <code>&#92;u</code>: upper-case letters. */
  public static final int UPPER = 98;

  /** Class {@code \l}: lower-case letters. */
  public static final int LOWER = 99;

  /** Class {@code \s}: space and tab. The last class token. */
  public static final int SPACE = 100;

  /** Operator {@code ?}. */
  public static final int OPTIONAL = 101;

  /** Operator {@code *}. */
  public static final int STAR = 102;

  /** Operator {@code +}. */
  public static final int PLUS = 103;

  /** Operator {@code |}. */
  public static final int OR = 104;

  /** Opening bracket. */
  public static final int OPEN = 105;

  /** Closing bracket. */
  public static final int CLOSE = 106;

  /** End of program. */
  public static final int END = 107;

  /** Size of the vocabulary, END included. */
  public static final int COUNT = 108;

  /** Number of classes; class token k has index {@code k - ANY}. */
  public static final int CLASSES = 6;

  /** Number of symbols of the alphabet. */
  public static final int SYMBOLS = 96;

  /** The symbol of the tab character. */
  public static final int TAB = 95;

  private static final String CLASS_LETTERS = ".wduls";
  private static final String SPECIAL = "?*+|().\\";
  private static final char[] OPERATORS = {'?', '*', '+', '|', '(', ')'};

  private RegexTokens() {}

  /** Whether the token is a literal. */
  public static boolean isLiteral(int token) {
    return token >= 0 && token < LITERALS;
  }

  /** Whether the token is one of the six classes. */
  public static boolean isClass(int token) {
    return token >= ANY && token <= SPACE;
  }

  /** Whether the token emits one character: a literal or a class. */
  public static boolean isLeaf(int token) {
    return token >= 0 && token <= SPACE;
  }

  /** Whether the token is one of the postfix operators {@code ? * +}. */
  public static boolean isPostfix(int token) {
    return token >= OPTIONAL && token <= PLUS;
  }

  /** Symbol of a character, or -1 outside the alphabet. */
  public static int symbol(char c) {
    return c >= ' ' && c <= '~' ? c - ' ' : c == '\t' ? TAB : -1;
  }

  /** Character of a symbol {@code 0 .. 95}. */
  public static char character(int symbol) {
    return symbol == TAB ? '\t' : (char) (symbol + ' ');
  }

  /** Whether a leaf token can emit the symbol; a symbol of -1 is emitted by none. */
  public static boolean emits(int leaf, int symbol) {
    if (leaf < LITERALS) {
      return leaf == symbol;
    }
    char c = symbol < 0 ? 0 : character(symbol);
    boolean digit = c >= '0' && c <= '9';
    boolean upper = c >= 'A' && c <= 'Z';
    boolean lower = c >= 'a' && c <= 'z';
    return switch (leaf) {
      case ANY -> symbol >= 0;
      case WORD -> digit || upper || lower;
      case DIGIT -> digit;
      case UPPER -> upper;
      case LOWER -> lower;
      case SPACE -> c == ' ' || c == '\t';
      default -> throw new IllegalArgumentException("regex: token " + leaf + " is not a leaf");
    };
  }

  /** The literal token of a character 32 .. 126. */
  public static int literal(char c) {
    if (c < ' ' || c > '~') {
      throw new IllegalArgumentException("regex: no literal for character code " + (int) c);
    }
    return c - ' ';
  }

  /** The class token of the letter behind the backslash ({@code w d u l s}), or -1. */
  static int classOf(char letter) {
    int at = CLASS_LETTERS.indexOf(letter);
    return at <= 0 ? -1 : ANY + at;
  }

  /** The token of an unescaped special character ({@code ? * + | ( ) .}), or -1. */
  static int special(char c) {
    for (int i = 0; i < OPERATORS.length; i++) {
      if (OPERATORS[i] == c) {
        return OPTIONAL + i;
      }
    }
    return c == '.' ? ANY : -1;
  }

  /** Whether a literal of this character is written with a backslash before it. */
  static boolean isEscaped(char c) {
    return SPECIAL.indexOf(c) >= 0;
  }

  /** The written form of one token; END is written as the empty string. */
  public static String print(int token) {
    if (isLiteral(token)) {
      char c = character(token);
      return isEscaped(c) ? "\\" + c : String.valueOf(c);
    }
    if (isClass(token)) {
      return token == ANY ? "." : "\\" + CLASS_LETTERS.charAt(token - ANY);
    }
    if (token >= OPTIONAL && token <= CLOSE) {
      return String.valueOf(OPERATORS[token - OPTIONAL]);
    }
    if (token == END) {
      return "";
    }
    throw new IllegalArgumentException("regex: no token " + token);
  }

  /** The written form of {@code tokens[from .. to)}. */
  public static String print(int[] tokens, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(print(tokens[i]));
    }
    return text.toString();
  }
}
