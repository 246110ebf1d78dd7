package mws4j.cli.profile;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mws4j.cli.columns.ColumnView;
import mws4j.cli.json.JsonPlace;
import mws4j.domains.DataException;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.column.WordCase;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.profile.ColumnProfile;
import mws4j.domains.regex.profile.ColumnTraits;
import mws4j.domains.regex.profile.DigitPart;
import mws4j.domains.regex.profile.Format;
import mws4j.domains.regex.profile.Profile;
import mws4j.domains.regex.profile.ValueCounts;
import mws4j.domains.regex.profile.ValueTable;

/** Reads profiles, which anybody may have written or changed. */
final class ProfileReader {
  private static final int MOST_COLUMNS = 100_000;
  private static final int MOST_VALUES = 1_000_000;
  private static final int LONGEST_VALUE = 1 << 22;
  private static final int LONGEST_PROGRAM = 10_000;
  private static final int LONGEST_WORDS = 1000;
  private static final int MOST_PARTS = 64;
  private static final int MOST_RUNS = 8;
  private static final int MOST_PAIR = 16;
  private static final long MOST_ROWS = 1L << 50;
  private static final long MOST_NUMBER = 999_999_999_999_999_999L;

  private ProfileReader() {}

  /**
   * The profile of a document.
   *
   * @throws DataException with the first thing that is wrong, and where
   */
  static Profile read(JsonObject json, String source) {
    JsonPlace document = new JsonPlace(source, "no profile: ", "", json);
    JsonPlace format = document.get("format");
    if (!format.text(LONGEST_WORDS).equals(ProfileFile.FORMAT)) {
      throw format.wrong("is not " + ProfileFile.FORMAT);
    }
    List<ColumnProfile> columns = new ArrayList<>();
    for (JsonPlace column : document.get("columns").list(MOST_COLUMNS)) {
      columns.add(column(column, columns.size() + 1));
    }
    return new Profile(rows(document.get("rows")), columns);
  }

  private static long rows(JsonPlace json) {
    return json.number(0, MOST_ROWS);
  }

  private static ColumnProfile column(JsonPlace json, int place) {
    ColumnKind kind = json.get("kind").oneOf(ColumnKind.values(), ColumnView::words);
    ValueCounts members = counts(json.get("members"));
    boolean closed = kind == ColumnKind.CLOSED_SET || kind == ColumnKind.CONSTANT;
    if (closed != members.size() > 0) {
      throw json.get("members").wrong(closed ? "is empty" : "belongs to a closed set only");
    }
    return new ColumnProfile(
        json.get("name").text(LONGEST_VALUE),
        place,
        kind,
        json.get("key").truth(),
        rows(json.get("rows")),
        rows(json.get("rowsLetGo")),
        counts(json.get("missing")),
        members,
        json.get("formats").list(ColumnProfile.MOST_FORMATS).stream()
            .map(ProfileReader::format)
            .toList(),
        counts(json.get("exceptions")),
        rows(json.get("oddRows")),
        traits(json.get("traits")),
        values(json.get("values")),
        json.has("sequence")
            ? Optional.of(json.get("sequence").text(LONGEST_WORDS))
            : Optional.empty(),
        json.get("found").oneOf(ColumnProfile.Origin.values(), ProfileView::words));
  }

  private static Format format(JsonPlace json) {
    JsonPlace written = json.get("program");
    List<DigitPart> parts =
        json.get("digits").list(MOST_PARTS).stream().map(ProfileReader::part).toList();
    try {
      RegexProgram program = RegexProgram.parse(written.text(LONGEST_PROGRAM));
      return new Format(program, rows(json.get("rows")), parts, RegexProbabilities.initial());
    } catch (DataException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw written.wrong("is no program: " + e.getMessage());
    }
  }

  private static DigitPart part(JsonPlace json) {
    SortedMap<Integer, Long> counts = pairs(json.get("counts"), DigitPart.COUNTED - 1);
    long least = json.get("least").number(0, MOST_NUMBER);
    long most = json.get("most").number(least, MOST_NUMBER);
    if (!counts.isEmpty() && (counts.firstKey() != least || counts.lastKey() != most)) {
      throw json.get("counts").wrong("does not go from \"least\" to \"most\"");
    }
    int from = json.has("from") ? (int) json.get("from").number(0, MOST_PAIR) : -1;
    return new DigitPart((int) json.get("run").number(0, MOST_RUNS), from, least, most, counts);
  }

  private static ColumnTraits traits(JsonPlace json) {
    Map<WordCase, Long> styles = new EnumMap<>(WordCase.class);
    for (JsonPlace style : json.get("styles").list(WordCase.values().length)) {
      styles.put(
          style.get("style").oneOf(WordCase.values(), each -> each.name().toLowerCase(Locale.ROOT)),
          rows(style.get("rows")));
    }
    return new ColumnTraits(
        rows(json.get("rows")),
        pairs(json.get("lengths"), ColumnTraits.LONGEST + 1),
        styles,
        rows(json.get("blankEnds")),
        rows(json.get("damaged")));
  }

  private static ValueTable values(JsonPlace json) {
    ValueCounts kept = counts(json.get("kept"));
    long distinct = json.get("distinct").number(kept.size(), MOST_ROWS);
    return new ValueTable(kept, distinct, json.get("exact").truth());
  }

  private static SortedMap<Integer, Long> pairs(JsonPlace json, int most) {
    SortedMap<Integer, Long> pairs = new TreeMap<>();
    for (JsonPlace pair : json.list(most + 1)) {
      List<JsonPlace> two = pair.list(2);
      if (two.size() != 2) {
        throw pair.wrong("is no pair of a number and its rows");
      }
      if (pairs.put((int) two.get(0).number(0, most), two.get(1).number(1, MOST_ROWS)) != null) {
        throw pair.wrong("is there twice");
      }
    }
    return pairs;
  }

  private static ValueCounts counts(JsonPlace json) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JsonPlace each : json.list(MOST_VALUES)) {
      String value = each.get("value").text(LONGEST_VALUE);
      if (counts.put(value, each.get("rows").number(1, MOST_ROWS)) != null) {
        throw each.wrong("is there twice");
      }
    }
    return ValueCounts.of(counts);
  }
}
