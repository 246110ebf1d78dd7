package mws4j.domains.regex.column;

import java.util.Locale;
import java.util.Set;

/** What a value could stand for by its form alone, if it stands for a missing one. */
enum MarkerForm {
  /** No marker. */
  NONE,
  /** Nothing but space. */
  BLANK,
  /** One to four equal signs: {@code -}, {@code ??}, {@code ...}. */
  SIGNS,
  /** What programs and forms write for nothing: {@code null}, {@code N/A}, {@code #N/A}. */
  TECHNICAL,
  /** Words that are also good answers: {@code none}, {@code unknown}, {@code missing}. */
  WORDS;

  private static final int MOST_SIGNS = 4;
  private static final int LONGEST = 24;
  private static final String OPENING = "(<[{";
  private static final String CLOSING = ")>]}";

  private static final Set<String> TECHNICAL_FORMS =
      Set.of(
          "na",
          "n/a",
          "n.a.",
          "n.a",
          "n\\a",
          "n/a.",
          "#n/a",
          "#na",
          "#n/a n/a",
          "null",
          "#null!",
          "nil",
          "nan",
          "-nan",
          "+nan",
          "nat",
          "\\n",
          "nd",
          "n/d",
          "n.d.",
          "n.d",
          "n/k",
          "n.k.",
          "unk",
          "tbd",
          "tba",
          "tbc",
          "t.b.d.",
          "t.b.a.",
          "1.#qnan",
          "-1.#qnan",
          "1.#ind",
          "-1.#ind",
          "k.a.",
          "k. a.",
          "k.a",
          "s/d",
          "s.d.",
          "s/o",
          "unset",
          "undef",
          "н/д",
          "нд");

  private static final Set<String> WORD_FORMS =
      Set.of(
          "none",
          "unknown",
          "missing",
          "undefined",
          "unspecified",
          "undetermined",
          "unassigned",
          "empty",
          "blank",
          "void",
          "not applicable",
          "not available",
          "not specified",
          "not provided",
          "not known",
          "not stated",
          "not given",
          "not recorded",
          "not reported",
          "no data",
          "no value",
          "no answer",
          "no response",
          "don't know",
          "to be determined",
          "to be announced",
          "to be confirmed",
          "unbekannt",
          "keine angabe",
          "keine angaben",
          "nicht verfügbar",
          "inconnu",
          "inconnue",
          "non disponible",
          "non renseigné",
          "desconocido",
          "desconocida",
          "sin datos",
          "sin dato",
          "no disponible",
          "sconosciuto",
          "onbekend",
          "ukendt",
          "ukjent",
          "okänd",
          "nieznany",
          "desconhecido",
          "неизвестно",
          "нет данных",
          "不明",
          "未知",
          "无",
          "なし",
          "없음");

  static MarkerForm of(String value) {
    if (ValueShape.isBlank(value)) {
      return BLANK;
    } else if (value.length() > LONGEST) {
      return NONE;
    }
    String form = value.strip().toLowerCase(Locale.ROOT);
    if (form.indexOf('_') >= 0 || form.indexOf(' ') >= 0) {
      form = form.replaceAll("[ _]+", " ");
    }
    if (isSigns(form)) {
      return SIGNS;
    }
    MarkerForm written = ofWords(form);
    return written == NONE && ofWords(inner(form)) != NONE ? TECHNICAL : written;
  }

  private static MarkerForm ofWords(String form) {
    if (TECHNICAL_FORMS.contains(form)) {
      return TECHNICAL;
    }
    return WORD_FORMS.contains(form) ? WORDS : NONE;
  }

  private static String inner(String form) {
    int open = form.isEmpty() ? -1 : OPENING.indexOf(form.charAt(0));
    int last = form.length() - 1;
    return open >= 0 && last > 0 && CLOSING.indexOf(form.charAt(last)) == open
        ? form.substring(1, last)
        : form;
  }

  private static boolean isSigns(String form) {
    int sign = form.charAt(0);
    return form.length() <= MOST_SIGNS
        && "-–—−?.…".indexOf(sign) >= 0
        && form.chars().allMatch(c -> c == sign);
  }
}
