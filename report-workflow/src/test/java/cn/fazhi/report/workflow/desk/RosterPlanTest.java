package cn.fazhi.report.workflow.desk;

import static cn.fazhi.report.workflow.desk.RosterLine.Outcome.CHANGED;
import static cn.fazhi.report.workflow.desk.RosterLine.Outcome.CREATED;
import static cn.fazhi.report.workflow.desk.RosterLine.Outcome.REFUSED;
import static cn.fazhi.report.workflow.desk.RosterLine.Outcome.SAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.intake.Tables;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.report.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An imported list says of every row what it would do, or why it does nothing. */
class RosterPlanTest {
  private static final Account LIN =
      new Account(
          new AccountId("lin"),
          "lin",
          "林起草",
          "-",
          true,
          Set.of(new Grant(Cast.TOWN.code(), Role.DRAFTER)),
          Cast.TOWN.code());
  private static final Account KEEPER =
      new Account(
          new AccountId("ma"),
          "mawei",
          "马维",
          "-",
          true,
          Set.of(new Grant(Cast.DISTRICT.code(), Role.SYSTEM_ADMIN)));

  private static RosterPlan plan(String... rows) {
    String list = "单位编码,单位名称,类型,上级编码,姓名,用户名,角色\n" + String.join("\n", rows);
    return new RosterPlan(
        Tables.read(list.getBytes(StandardCharsets.UTF_8)),
        Cast.UNITS,
        List.of(LIN, KEEPER),
        Map.of());
  }

  private static RosterLine line(String... rows) {
    List<RosterLine> lines = plan(rows).lines();
    return lines.get(lines.size() - 1);
  }

  private static void refused(String why, String... rows) {
    assertThat(line(rows).outcome()).as(rows[rows.length - 1]).isEqualTo(REFUSED);
    assertThat(line(rows).words()).contains(why);
  }

  @Test
  void aNewUnitWithItsPeopleIsMadeAndTheirRolesAreAskedFor() {
    RosterPlan plan = plan("XX,新兴镇,镇,,王新,wangxin,起草人、签发人", "XX,新兴镇,镇,,赵新,zhaoxin,签发人");

    assertThat(plan.lines()).extracting(RosterLine::outcome).containsExactly(CREATED, CREATED);
    assertThat(plan.lines().get(0).words())
        .contains("建立镇“新兴镇”", "建立账号 wangxin（王新）", "申请角色：新兴镇起草人", "申请角色：新兴镇签发人");
    assertThat(plan.lines().get(1).words()).doesNotContain("建立镇");
    assertThat(plan.units.made.values())
        .singleElement()
        .extracting(Unit::parent)
        .isEqualTo(Cast.DISTRICT.code());
    assertThat(plan.people.made).hasSize(2);
  }

  @Test
  void whatIsThereAlreadyIsLeftAsItIs() {
    RosterPlan plan =
        plan("yx-qh,青禾镇,镇,yx,林起草,lin,起草人".replace(",yx,", "," + Cast.DISTRICT.code() + ","));

    assertThat(plan.lines()).extracting(RosterLine::outcome).containsExactly(SAME);
    assertThat(plan.acts()).isFalse();
  }

  @Test
  void anotherNameAndAnotherPlaceOfWorkAreChanges() {
    assertThat(line("yx-qh,青禾新镇,,,,,").words()).isEqualTo("“青禾镇”改名为“青禾新镇”");
    assertThat(line("yx-sq,,,,林起草,lin,起草人").outcome()).isEqualTo(CHANGED);
    assertThat(line("yx-sq,,,,林起草,lin,起草人").words()).isEqualTo("林起草的单位改为“石桥乡”；申请角色：石桥乡起草人");
  }

  @Test
  void everyFaultIsSaidAtItsRow() {
    refused("没有填单位编码", ",青溪镇,镇,,,,");
    refused("不能用", "青溪,青溪镇,镇,,,,");
    refused("还没有建立", "QX,,,,李清,liqing,");
    refused("没有“村”这种类型", "QX,青溪村,村,,,,");
    refused("没有编码为“NO”的上级", "QX,青溪镇,镇,NO,,,");
    refused("上级要选区县", "QX,青溪镇,镇," + Cast.BUREAU.code() + ",,,");
    refused("已经有“青禾镇”", "QX,青禾镇,镇,,,,");
    refused("不能增加", "QX,另一区,区县,,,,");
    refused("前面写的是“青溪镇”", "QX,青溪镇,镇,,,,", "QX,清溪镇,镇,,,,");
    refused("类型不能用导入改", "yx-qh,青禾镇,乡,,,,");
    refused("没有填用户名", "yx-qh,,,,李清,,");
    refused("用户名“李清”不能用", "yx-qh,,,,李清,李清,");
    refused("姓名“=1+1”不能用", "yx-qh,,,,=1+1,liqing,");
    refused("已由“林起草”使用", "yx-qh,,,,李清,lin,");
    refused("管理员的账号", "yx-qh,,,,马维,mawei,");
    refused("没有“县长”这个角色", "yx-qh,,,,李清,liqing,县长");
    refused("不能设在镇", "yx-qh,,,,李清,liqing,审核人");
    refused("三员之一", "yx-qh,,,,李清,liqing,审计管理员");
  }

  @Test
  void aListWithoutHeadingsIsRefusedAsAWhole() {
    assertThatThrownBy(
            () ->
                new RosterPlan(
                    Tables.read("QX,青溪镇".getBytes(StandardCharsets.UTF_8)),
                    Cast.UNITS,
                    List.of(),
                    Map.of()))
        .isInstanceOf(Refusal.NotReady.class)
        .hasMessageContaining("单位编码");
  }

  @Test
  void theSameListGivesTheSameMark() {
    assertThat(plan("QX,青溪镇,镇,,,,").mark()).isEqualTo(plan("QX,青溪镇,镇,,,,").mark());
    assertThat(plan("QX,青溪镇,镇,,,,").mark()).isNotEqualTo(plan("QX,清溪镇,镇,,,,").mark());
  }

  @Test
  void whoStandsAtTwoUnitsOfTheListIsNotMovedBackAndForth() {
    String there = "yx-sq,,,,林起草,lin,起草人";
    String here = "yx-qh,,,,林起草,lin,起草人";

    for (String[] rows : List.of(new String[] {here, there}, new String[] {there, here})) {
      RosterPlan plan = plan(rows);
      assertThat(plan.people.changed.get("lin").home().code()).isEqualTo(Cast.TOWN.code());
      assertThat(plan.lines().toString()).contains("申请角色：石桥乡起草人").doesNotContain("单位改为");
    }
  }
}
