package mws4j.domains.regex.language;

/**
 * The paper's vocabulary: 108 tokens, and the alphabet of its strings: 96 symbols. Behind them the
 * tokens of the extended language, and one symbol for each foreign character.
 *
 * <pre>
 * token    0 ..  94   literals, characters 32 .. 126
 *         95 .. 100   classes  .  \w  \d  &#92;u  \l  \s
 *        101 .. 104   operators  ?  *  +  |
 *        105, 106     brackets  (  )
 *        107          END, which a sampler emits to stop and a stored program does not contain
 *
 *        108 .. 118   classes  \a  \h  \H  \i  \S  \U  \L  \A  \W  \D  \X: see RegexClasses
 *        MACRO + k    the k-th macro of a model's library, 0 <= k < 128; only a RegexLibrary knows
 *                     what it stands for, and a RegexProgram has none
 *        REPEAT + 256 m + n    {m,n}, or {n} if m is n; 0 <= m <= n <= 255 and n at least 2
 *        FOREIGN + c           literal of code point c, which is not 32 .. 126
 *
 * symbol   0 ..  94   characters 32 .. 126;   95   tab, which has no literal in the paper
 *        FOREIGN + c  any other character
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

  /** Class {@code \a}: ASCII letters. The first token of the extended language. */
  public static final int LETTER = 108;

  /** Class {@code \h}: digits and {@code a} to {@code f}. */
  public static final int HEX_SMALL = 109;

  /** Class {@code \H}: digits and {@code A} to {@code F}. */
  public static final int HEX_CAPITAL = 110;

  /** Class {@code \i}: ASCII letters, digits, {@code _}, {@code -} and {@code .}. */
  public static final int IDENTIFIER = 111;

  /** Class {@code \S}: any character but space, tab and line feeds (U+000A to U+000D). */
  public static final int VISIBLE = 112;

  /** Class <code>&#92;U</code>: capitals of any script, Lu. */
  public static final int ANY_CAPITAL = 113;

  /** Class {@code \L}: small letters of any script, Ll. */
  public static final int ANY_SMALL = 114;

  /** Class {@code \A}: letters of any script, L, and combining marks, M. */
  public static final int ANY_LETTER = 115;

  /** Class {@code \W}: letters, combining marks and decimal digits of any script. */
  public static final int ANY_WORD = 116;

  /** Class {@code \D}: decimal digits of any script, Nd. */
  public static final int ANY_DIGIT = 117;

  /** Class {@code \X}: every character, line feeds too. */
  public static final int EVERYTHING = 118;

  /** Macro k of a library is token {@code MACRO + k}. */
  public static final int MACRO = 256;

  /** Most macros of a library. */
  public static final int MOST_MACROS = 128;

  /** {@code {m,n}} is token {@code REPEAT + 256 m + n}. */
  public static final int REPEAT = 1024;

  /** Largest n of {@code {m,n}}. */
  public static final int MOST_REPEATS = 255;

  /** The literal of a character c other than 32 .. 126 is token {@code FOREIGN + c}. */
  public static final int FOREIGN = 1 << 21;

  /** Number of classes of the paper; class token k has index {@code k - ANY}. */
  public static final int CLASSES = 6;

  /** Number of symbols of the alphabet. */
  public static final int SYMBOLS = 96;

  /** The symbol of the tab character. */
  public static final int TAB = 95;

  private static final String CLASS_LETTERS = ".wduls";
  private static final String EXTENDED_LETTERS = "ahHiSULAWDX";
  private static final String SPECIAL = "?*+|().\\";
  private static final char[] OPERATORS = {'?', '*', '+', '|', '(', ')'};

  private RegexTokens() {}

  /** Whether the token is a literal. */
  public static boolean isLiteral(int token) {
    return (token >= 0 && token < LITERALS) || isForeignLiteral(token);
  }

  /** Whether the token is a class. */
  public static boolean isClass(int token) {
    return (token >= ANY && token <= SPACE) || (token >= LETTER && token <= EVERYTHING);
  }

  /** Whether the token emits one character: a literal or a class. */
  public static boolean isLeaf(int token) {
    return (token >= 0 && token <= SPACE) || isExtendedLeaf(token);
  }

  /** Whether the token is a postfix operator: {@code ? * +} or a count. */
  public static boolean isPostfix(int token) {
    return (token >= OPTIONAL && token <= PLUS) || isRepeat(token);
  }

  /** Whether the token is a class or literal that only the extended language has. */
  public static boolean isExtendedLeaf(int token) {
    return token > END && (token <= EVERYTHING || isForeignLiteral(token));
  }

  /** Whether the token is one of the extended language alone. */
  public static boolean isExtended(int token) {
    return isExtendedLeaf(token) || isRepeat(token);
  }

  /** Whether the token is a macro of some library. */
  public static boolean isMacro(int token) {
    return token >= MACRO && token < MACRO + MOST_MACROS;
  }

  /** Whether the token is {@code {n}} or {@code {m,n}}. */
  public static boolean isRepeat(int token) {
    return token >= REPEAT && token < FOREIGN && most(token) >= 2 && fewest(token) <= most(token);
  }

  /** The count {@code {m,n}}; {@code {n}} if both are equal. */
  public static int repeat(int fewest, int most) {
    if (!isCount(fewest, most)) {
      throw new IllegalArgumentException("regex: no count {" + fewest + "," + most + "}");
    }
    return REPEAT + (fewest << 8) + most;
  }

  static boolean isCount(int fewest, int most) {
    return fewest >= 0 && fewest <= most && most >= 2 && most <= MOST_REPEATS;
  }

  /** The m of {@code {m,n}}. */
  public static int fewest(int repeat) {
    return (repeat - REPEAT) >> 8;
  }

  /** The n of {@code {m,n}}. */
  public static int most(int repeat) {
    return (repeat - REPEAT) & 0xff;
  }

  /** Whether a code point is a character other than 32 .. 126; halves of pairs are none. */
  public static boolean isForeign(int codePoint) {
    return codePoint >= 0
        && codePoint <= Character.MAX_CODE_POINT
        && (codePoint < ' ' || codePoint > '~')
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }

  private static boolean isForeignLiteral(int token) {
    return token >= FOREIGN && isForeign(token - FOREIGN);
  }

  /** The literal token of any character. */
  public static int literalOf(int codePoint) {
    if (isForeign(codePoint)) {
      return FOREIGN + codePoint;
    }
    if (codePoint < ' ' || codePoint > '~') {
      throw new IllegalArgumentException("regex: no literal for character code " + codePoint);
    }
    return codePoint - ' ';
  }

  /** Symbol of any character, foreign ones too; -1 for half of a surrogate pair. */
  public static int symbolOf(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return codePoint - ' ';
    }
    return codePoint == '\t' ? TAB : isForeign(codePoint) ? FOREIGN + codePoint : -1;
  }

  /** Code point of any symbol, or of any literal. */
  public static int codePoint(int symbol) {
    return symbol >= FOREIGN ? symbol - FOREIGN : character(symbol);
  }

  /** Symbol of a character, or -1 outside the paper's alphabet. */
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
    if (leaf > END) {
      return leaf < FOREIGN
          ? RegexClasses.emits(leaf, symbol)
          : symbol >= 0 && codePoint(symbol) == leaf - FOREIGN;
    }
    char c = symbol < 0 || symbol >= SYMBOLS ? 0 : character(symbol);
    boolean digit = c >= '0' && c <= '9';
    boolean upper = c >= 'A' && c <= 'Z';
    boolean lower = c >= 'a' && c <= 'z';
    return switch (leaf) {
      case ANY -> symbol >= 0 && symbol < SYMBOLS;
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

  /** The class token of the letter behind the backslash, or -1. */
  static int classOf(char letter) {
    int at = CLASS_LETTERS.indexOf(letter);
    if (at > 0 && letter != '.') {
      return ANY + at;
    }
    at = EXTENDED_LETTERS.indexOf(letter);
    return at < 0 ? -1 : LETTER + at;
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
    if (token >= 0 && token < LITERALS) {
      char c = character(token);
      return isEscaped(c) ? "\\" + c : String.valueOf(c);
    }
    if (token >= ANY && token <= SPACE) {
      return token == ANY ? "." : "\\" + CLASS_LETTERS.charAt(token - ANY);
    }
    if (token >= OPTIONAL && token <= CLOSE) {
      return String.valueOf(OPERATORS[token - OPTIONAL]);
    }
    if (token == END) {
      return "";
    }
    if (isExtended(token)) {
      return RegexWriter.extended(token);
    }
    throw new IllegalArgumentException("regex: no token " + token);
  }

  /** The letter of a class of the extended language. */
  static char extendedLetter(int classToken) {
    return EXTENDED_LETTERS.charAt(classToken - LETTER);
  }

  /** The written form of {@code tokens[from .. to)}. */
  public static String print(int[] tokens, int from, int to) {
    return RegexWriter.write(tokens, from, to);
  }
}
