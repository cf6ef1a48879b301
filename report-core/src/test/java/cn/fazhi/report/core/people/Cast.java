package cn.fazhi.report.core.people;

import java.util.List;
import java.util.Set;

/** The invented district that tests play in: its offices and its people. */
public final class Cast {
  public static final Unit DISTRICT = new Unit(new UnitCode("yx"), "云溪区", Unit.Kind.DISTRICT, null);
  public static final Unit BUREAU =
      new Unit(new UnitCode("yx-sfj"), "云溪区司法局", Unit.Kind.BUREAU, DISTRICT.code());
  public static final Unit SECTION_ONE =
      new Unit(new UnitCode("yx-sfj-1"), "法治督察科", Unit.Kind.SECTION, BUREAU.code());
  public static final Unit SECTION_TWO =
      new Unit(new UnitCode("yx-sfj-2"), "行政复议科", Unit.Kind.SECTION, BUREAU.code());
  public static final Unit TOWN =
      new Unit(new UnitCode("yx-qh"), "青禾镇", Unit.Kind.TOWN, DISTRICT.code());
  public static final Unit OTHER_TOWN =
      new Unit(new UnitCode("yx-sq"), "石桥乡", Unit.Kind.TOWNSHIP, DISTRICT.code());

  /** Parents first. */
  public static final List<Unit> UNITS =
      List.of(DISTRICT, BUREAU, SECTION_ONE, SECTION_TWO, TOWN, OTHER_TOWN);

  public static final Actor DRAFTER = actor("a-drafter", "林起草", Role.DRAFTER, TOWN);
  public static final Actor SECOND_DRAFTER = actor("a-drafter-2", "孙起草", Role.DRAFTER, TOWN);
  public static final Actor SIGNATORY = actor("a-signatory", "周镇长", Role.SIGNATORY, TOWN);
  public static final Actor OTHER_DRAFTER =
      actor("a-other-drafter", "吴起草", Role.DRAFTER, OTHER_TOWN);
  public static final Actor REVIEWER = actor("a-reviewer", "陈审核", Role.REVIEWER, BUREAU);
  public static final Actor SECOND_REVIEWER = actor("a-reviewer-2", "郑审核", Role.REVIEWER, BUREAU);
  public static final Actor COUNTERSIGNER_ONE =
      actor("a-section-1", "冯会签", Role.REVIEWER, SECTION_ONE);
  public static final Actor COUNTERSIGNER_TWO =
      actor("a-section-2", "褚会签", Role.REVIEWER, SECTION_TWO);
  public static final Actor APPROVER = actor("a-approver", "王局长", Role.APPROVER, BUREAU);
  public static final Actor PUBLISHER = actor("a-publisher", "何公开", Role.PUBLISHER, BUREAU);
  public static final Actor WORKFLOW_ADMIN =
      actor("a-workflow", "许管理", Role.WORKFLOW_ADMIN, BUREAU);

  private Cast() {}

  public static Actor actor(String id, String name, Role role, Unit unit) {
    return new Actor(new AccountId(id), name, Set.of(new Grant(unit.code(), role)));
  }
}
