package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** An entry of the main menu that some roles have beside the workbench. */
public enum Section {
  REVIEWS("审核清单", Set.of("reviews", "phrases"), Role.REVIEWER, Role.APPROVER, Role.PUBLISHER),
  BOARD(
      "报送进度",
      Set.of("board", "reminders"),
      Role.REVIEWER,
      Role.APPROVER,
      Role.PUBLISHER,
      Role.WORKFLOW_ADMIN),
  CYCLES("年度", Set.of("cycles", "templates", "calendar"), Role.WORKFLOW_ADMIN),
  FLOWS("流程管理", Set.of("flows"), Role.WORKFLOW_ADMIN),
  UNITS("单位", Set.of("units"), Role.SYSTEM_ADMIN),
  ACCOUNTS("账号管理", Set.of("accounts"), Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN),
  SYSTEM("系统状况", Set.of("system"), Role.WORKFLOW_ADMIN, Role.SYSTEM_ADMIN),
  AUDIT("操作台账", Set.of("audit"), Role.AUDITOR);

  private final String label;
  private final Set<String> places;
  private final Set<Role> roles;

  /** The entry leads to the address that bears its name. */
  Section(String label, Set<String> places, Role... roles) {
    this.label = label;
    this.places = places;
    this.roles = EnumSet.copyOf(List.of(roles));
  }

  public String label() {
    return label;
  }

  public String address() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether pages under that first word of an address belong to it. */
  public boolean covers(String place) {
    return places.contains(place);
  }

  static boolean known(String place) {
    return Stream.of(values()).anyMatch(section -> section.covers(place));
  }

  private boolean openTo(Actor actor) {
    return roles.stream().anyMatch(actor::holds);
  }

  static List<Section> of(Actor actor) {
    return Stream.of(values()).filter(section -> section.openTo(actor)).toList();
  }
}
