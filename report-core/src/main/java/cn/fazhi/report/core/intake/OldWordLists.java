package cn.fazhi.report.core.intake;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** Computes the numbers before the paragraphs of a .doc from its list tables. */
final class OldWordLists implements ListCounts.Lists {
  private static final int BULLET = 0x17;

  /** By the code of the number format, as [MS-OSHARED] lists them. */
  private static final String[] FORMATS = {
    "decimal",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "ordinal",
    "cardinalText",
    "ordinalText",
    "hex",
    "chicago",
    "ideographDigital",
    "japaneseCounting",
    "aiueo",
    "iroha",
    "decimalFullWidth",
    "decimalHalfWidth",
    "japaneseLegal",
    "japaneseDigitalTenThousand",
    "decimalEnclosedCircle",
    "decimalFullWidth2",
    "aiueoFullWidth",
    "irohaFullWidth",
    "decimalZero",
    "bullet",
    "ganada",
    "chosung",
    "decimalEnclosedFullstop",
    "decimalEnclosedParen",
    "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle",
    "ideographTraditional",
    "ideographZodiac",
    "ideographZodiacTraditional",
    "taiwaneseCounting",
    "ideographLegalTraditional",
    "taiwaneseCountingThousand",
    "taiwaneseDigital",
    "chineseCounting",
    "chineseLegalSimplified",
    "chineseCountingThousand"
  };

  private static final int NO_NUMBER = 0xff;

  private final @Nullable ListTables tables;
  private final ListCounts counts = new ListCounts(this);

  OldWordLists(@Nullable ListTables tables) {
    this.tables = tables;
  }

  /** The next number for this paragraph; to be asked once for each, in reading order. */
  String label(Paragraph paragraph) {
    String list = Integer.toString(paragraph.getIlfo());
    return lfo(list).isPresent()
        ? counts.label(ListCounts.Place.of(list, paragraph.getIlvl()))
        : "";
  }

  private Optional<LFO> lfo(String list) {
    int number = Integer.parseInt(list);
    if (tables == null || number <= 0) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(tables.getLfo(number));
    } catch (NoSuchElementException nothing) {
      return Optional.empty();
    }
  }

  @Override
  public String key(String list) {
    return lfo(list).map(LFO::getLsid).map(String::valueOf).orElse("");
  }

  @Override
  public Optional<Integer> startOverride(String list, int level) {
    return override(list, level)
        .filter(ListFormatOverrideLevel::isStartAt)
        .map(own -> own.getLevel() != null ? own.getLevel().getStartAt() : own.getIStartAt());
  }

  @Override
  public NumberLevel level(String list, int level) {
    Optional<ListLevel> own = override(list, level).map(ListFormatOverrideLevel::getLevel);
    return own.or(() -> defined(list, level))
        .map(OldWordLists::numberLevel)
        .orElse(NumberLevel.PLAIN);
  }

  private Optional<ListLevel> defined(String list, int level) {
    return lfo(list).map(lfo -> tables == null ? null : tables.getLevel(lfo.getLsid(), level));
  }

  private Optional<ListFormatOverrideLevel> override(String list, int level) {
    if (tables == null || lfo(list).isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(tables.getLfoData(Integer.parseInt(list)).getRgLfoLvl())
        .filter(own -> own.getLevelNum() == level)
        .findFirst();
  }

  private static NumberLevel numberLevel(ListLevel level) {
    int code = level.getNumberFormat() & 0xff;
    String format = code < FORMATS.length ? FORMATS[code] : code == NO_NUMBER ? "none" : FORMATS[0];
    return NumberLevel.of(
        level.getStartAt(),
        format,
        code == BULLET ? "" : pattern(level.getNumberText()),
        level.getRestart(),
        level.isLegalNumbering());
  }

  /** A level's place in the text is a character of its number. */
  private static String pattern(String text) {
    StringBuilder pattern = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c < ListCounts.LEVELS) {
        pattern.append('%').append(c + 1);
      } else {
        pattern.append(c);
      }
    }
    return pattern.toString();
  }
}
