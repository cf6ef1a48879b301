package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import org.jspecify.annotations.Nullable;

/** What a unit must be like; each fault is a sentence for whoever typed it. */
final class UnitRules {
  private static final String NAME = "[\\p{IsHan}〇A-Za-z0-9（）()·—-]{2,50}";

  private UnitRules() {}

  static @Nullable String codeFault(String typed) {
    return UnitCode.of(typed).isPresent() ? null : "单位编码“" + typed + "”不能用：只能用字母、数字和连字符，最多 32 个。";
  }

  /** What speaks against the unit as it is to be; null where nothing does. */
  static @Nullable String fault(UnitTree tree, Unit unit) {
    if (!unit.name().matches(NAME)) {
      return "单位名称“" + unit.name() + "”不能用：请写 2 到 50 个字，不带空格和标点。";
    }
    if (unit.kind() == Unit.Kind.DISTRICT && unit.parent() == null) {
      return root(tree, unit);
    }
    Unit parent = tree.find(unit.parent()).orElse(null);
    if (parent == null) {
      return "没有编码为“" + unit.parent() + "”的上级单位。请先建立上级，导入时把上级排在前面。";
    }
    if (!parent.open()) {
      return "上级“" + parent.name() + "”已撤销，请选择现有的单位。";
    }
    if (tree.circles(unit.code(), unit.parent())) {
      return "“" + parent.name() + "”是这个单位的下级，不能再作它的上级。";
    }
    return kindFault(unit.kind(), parent.kind()) != null
        ? kindFault(unit.kind(), parent.kind())
        : twin(tree, unit);
  }

  /** A district there is may get another name; none is added. */
  private static @Nullable String root(UnitTree tree, Unit unit) {
    boolean known = tree.find(unit.code()).filter(u -> u.kind() == Unit.Kind.DISTRICT).isPresent();
    return known ? null : kindFault(unit.kind(), unit.kind());
  }

  private static @Nullable String kindFault(Unit.Kind kind, Unit.Kind above) {
    return switch (kind) {
      case DISTRICT -> "区县在首次设置时建立，这里不能增加。";
      case BUREAU -> above == Unit.Kind.DISTRICT ? null : "司法局的上级要选区县。";
      case SECTION -> above == Unit.Kind.BUREAU ? null : "科室的上级要选司法局。";
      case TOWN, TOWNSHIP, SUBDISTRICT, DEPARTMENT ->
          above.reviews() ? "要报送的单位，上级要选区县，不选司法局。" : null;
    };
  }

  private static @Nullable String twin(UnitTree tree, Unit unit) {
    return tree.district(unit.parent()).stream()
        .flatMap(district -> tree.under(district.code()).stream())
        .filter(other -> other.open() && !other.code().equals(unit.code()))
        .filter(other -> other.name().equals(unit.name()))
        .findFirst()
        .map(other -> "已经有“" + other.name() + "”（编码 " + other.code() + "），请核对是不是同一个单位。")
        .orElse(null);
  }
}
