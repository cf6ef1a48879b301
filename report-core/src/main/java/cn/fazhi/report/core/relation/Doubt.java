package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells a wrong sum from parts that were never meant to make up the total: examples, overlapping
 * kinds (one household may hold several titles). In doubt it is not wrong.
 */
final class Doubt {
  private static final Set<String> MAY_OVERLAP = Set.of("户", "人", "名", "位", "家", "村", "所", "支");

  /** Cases are sorted into kinds; of activities the clerk may well tell a few. */
  private static final Set<String> CASES = Set.of("件", "起", "宗", "条", "个", "项", "处");

  private static final Search TITLES = Search.of("示范|先进|星级|荣誉|称号|评选|表彰|文明");

  /** What a case touches, of which one case may touch several. */
  private static final Search TOUCHED = Search.of("^涉及?|^含有?");

  private static final Search WHEN = Search.of("夜间|夜查|节假日|节日|周末|凌晨|错时");

  private static final Search OVERLAP = Search.of("同时|兼(?!职)|交叉|重复计|合并|同步开展|既有");

  private static final Set<String> PERSONS = Set.of("人", "名", "位");

  private static final Search ATTRIBUTES =
      Search.of("党员|女|学历|本科|专科|大专|研究生|岁|退[役休]|民族|骨干|示范|先进|资格|证|优秀|重点");

  /** From here on a slip shows even where kinds may overlap. */
  private static final double LONG = 1000;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Doubt() {}

  static boolean certain(Parts parts) {
    String quote =
        parts.passage().quote(parts.passage().span(parts.total(), last(parts)))
            + parts.passage().remark(last(parts));
    double whole = parts.stated().doubleValue();
    double off = parts.sum().doubleValue() - whole;
    boolean near = Math.abs(off) <= 0.1 * whole;
    if (!parts.sameUnit() || OVERLAP.in(quote) || TITLES.in(quote)) {
      return false;
    }
    if (near && (Kinds.areAll(parts.passage(), parts.indexes()) || named(parts))) {
      return true;
    }
    if (!parts.closed()) {
      return false;
    }
    if (shared(parts) || touched(parts) || whenAndHow(parts) || explained(parts, off)) {
      return false;
    }
    if ((parts.indexes().size() > 2 || off > 0)
        && Kinds.exclude(parts.passage(), parts.indexes())) {
      return true;
    }
    if (twice(new Addition(parts.passage(), parts.total(), parts.indexes()))) {
      return false;
    }
    double limit = parts.exhaustive() || parts.opening() == Opening.DONE ? 0.2 : limit(parts, off);
    return Math.abs(off) <= limit * whole
        || (parts.indexes().size() > 2 || off > 0 && whole >= LONG && alike(parts))
            && (whole >= LONG || !MAY_OVERLAP.contains(unit(parts)))
            && !(off < 0 && rounded(parts))
            && slip(parts.stated(), parts.sum());
  }

  /** 合同、文件84件，其中合同61件、文件23件: the total's own words name all its parts. */
  private static boolean named(Parts parts) {
    String clause = parts.passage().named(parts.total()).replace("专兼职", "专职、兼职");
    String[] kinds = clause.split("[、和及]|(?<!参)与");
    return kinds.length == parts.indexes().size()
        && IntStream.range(0, kinds.length)
            .allMatch(i -> names(kinds[i], parts.passage().before(parts.indexes().get(i))));
  }

  /** 气代煤、电代煤: two of one kind, which one household has not both of. */
  private static boolean alike(Parts parts) {
    String one = parts.passage().before(parts.indexes().get(0));
    String other = parts.passage().before(parts.indexes().get(1));
    return !other.isEmpty() && one.endsWith(other.substring(other.length() - 1));
  }

  private static boolean names(String kind, String part) {
    String own = part.replaceFirst("^其中", "");
    return own.length() > 1 && (kind.contains(own) || own.endsWith(kind));
  }

  /** 夜间检查18次、联合检查25次: some are sorted by when, others by how. */
  private static boolean whenAndHow(Parts parts) {
    long when = parts.indexes().stream().filter(i -> WHEN.in(parts.passage().before(i))).count();
    return when > 0 && when < parts.indexes().size();
  }

  private static boolean touched(Parts parts) {
    return parts.indexes().stream()
            .filter(i -> TOUCHED.in(parts.passage().before(i).replaceFirst("^其中", "")))
            .count()
        > 1;
  }

  /** 进村居14场（与企业合办3场）: so many too many as are told in brackets. */
  private static boolean explained(Parts parts, double off) {
    Passage passage = parts.passage();
    int depth = passage.depth(parts.indexes().get(0));
    return IntStream.range(parts.indexes().get(0) + 1, passage.size())
        .takeWhile(i -> i <= last(parts) || passage.depth(i) > depth)
        .anyMatch(i -> passage.depth(i) > depth && passage.value(i).doubleValue() == off);
  }

  /** Where part and total give the share told behind the part, neither is wrong. */
  private static boolean shared(Parts parts) {
    long fit =
        parts.indexes().stream()
            .filter(part -> part + 1 < parts.passage().size())
            .filter(part -> parts.passage().at(part + 1).percentage())
            .filter(part -> parts.stated().signum() > 0)
            .filter(part -> Share.of(parts.passage(), part + 1, part, parts.total()).holds())
            .count();
    return fit * 2 >= parts.indexes().size();
  }

  /** Three sorts of persons or more, none of them such that one may be of two. */
  private static boolean sorts(Parts parts) {
    return parts.indexes().size() > 2
        && parts.indexes().stream().noneMatch(i -> ATTRIBUTES.in(parts.passage().before(i)));
  }

  /** Whether persons or households may have been counted twice. */
  static boolean twice(Addition addition) {
    String unit = addition.passage().at(addition.total()).unit();
    return MAY_OVERLAP.contains(unit) && addition.rightWithoutOne();
  }

  /**
   * How far, in shares of the total, parts after a mere 其中 may be off and still be meant as all.
   */
  private static double limit(Parts parts, double off) {
    String unit = unit(parts);
    if (MAY_OVERLAP.contains(unit)) {
      return PERSONS.contains(unit) && off > 0 && off <= 2 && sorts(parts) ? 0.1 : 0;
    }
    if (off > 0) {
      return unit.equals("个") ? 0.1 : 0.3;
    }
    boolean kinds = CASES.contains(unit) || parts.indexes().size() > 2;
    boolean byOne = kinds && off >= -1 && parts.stated().intValue() > 10;
    return byOne ? 0.1 : parts.indexes().size() > 2 && CASES.contains(unit) ? 0.05 : 0;
  }

  /** Of numbers rounded to hundreds a few hundred may well be left untold. */
  private static boolean rounded(Parts parts) {
    return parts.stated().remainder(HUNDRED).signum() == 0
        && parts.sum().remainder(HUNDRED).signum() == 0;
  }

  private static String unit(Parts parts) {
    return parts.passage().at(parts.total()).unit();
  }

  /** One digit mistyped or two neighbours swapped, in numbers long enough for that to mean much. */
  static boolean slip(BigDecimal stated, BigDecimal sum) {
    String a = Arithmetic.plain(stated);
    String b = Arithmetic.plain(sum);
    if (a.length() != b.length() || a.length() < 3) {
      return false;
    }
    int first = 0;
    while (first < a.length() && a.charAt(first) == b.charAt(first)) {
      first++;
    }
    int end = Math.min(first + 1, a.length());
    boolean one = a.substring(end).equals(b.substring(end));
    return one || swapped(a, b, first);
  }

  private static boolean swapped(String a, String b, int at) {
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }

  private static int last(Parts parts) {
    return parts.indexes().get(parts.indexes().size() - 1);
  }
}
