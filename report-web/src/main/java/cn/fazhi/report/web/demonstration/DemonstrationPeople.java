package cn.fazhi.report.web.demonstration;

import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The units and people of the invented district 云岭区. */
@Component
@ConditionalOnProperty("report.demonstration")
class DemonstrationPeople {
  static final UnitCode DISTRICT = new UnitCode("YL");
  static final UnitCode BUREAU = new UnitCode("YL-SF");

  private final Units units;
  private final Accounts accounts;
  private final Accesses accesses;
  private final StrikeBook strikes;

  DemonstrationPeople(Units units, Accounts accounts, Accesses accesses, StrikeBook strikes) {
    this.units = units;
    this.accounts = accounts;
    this.accesses = accesses;
    this.strikes = strikes;
  }

  /** A reporting unit of the district; {@code text} names its files. */
  record Town(String text, String name, Unit.Kind kind, String drafter, String signatory) {
    UnitCode code() {
      return new UnitCode("YL-" + text.toUpperCase(java.util.Locale.ROOT));
    }
  }

  static final List<Town> TOWNS =
      List.of(
          new Town("qingxi", "青溪镇", Unit.Kind.TOWN, "李清", "周明"),
          new Town("baishi", "白石镇", Unit.Kind.TOWN, "陈柏", "吴石"),
          new Town("qiaotou", "桥头镇", Unit.Kind.TOWN, "王桥", "赵立"),
          new Town("songlin", "松林乡", Unit.Kind.TOWNSHIP, "孙林", "钱松"),
          new Town("nanping", "南屏街道", Unit.Kind.SUBDISTRICT, "何平", "沈楠"),
          new Town("liuhe", "柳河镇", Unit.Kind.TOWN, "柳荷", "江河"),
          new Town("shimen", "石门镇", Unit.Kind.TOWN, "石敏", "门杰"),
          new Town("longtan", "龙潭镇", Unit.Kind.TOWN, "谭龙", "方正"),
          new Town("yuntai", "云台乡", Unit.Kind.TOWNSHIP, "云舒", "台安"));

  /** Whatever happened to the accounts, with the password of this start everybody comes in. */
  void settle(String secret, Instant now) {
    units.save(new Unit(DISTRICT, "云岭区", Unit.Kind.DISTRICT, null));
    units.save(new Unit(BUREAU, "云岭区司法局", Unit.Kind.BUREAU, DISTRICT));
    section("YL-SF-DC", "法治督察科");
    section("YL-SF-FY", "行政复议科");
    for (Town town : TOWNS) {
      units.save(new Unit(town.code(), town.name(), town.kind(), DISTRICT));
      accounts.save(
          account(
              "drafter-" + town.text(), town.drafter(), town.code(), Role.DRAFTER, secret, false));
      accounts.save(
          account(
              "signatory-" + town.text(),
              town.signatory(),
              town.code(),
              Role.SIGNATORY,
              secret,
              false));
    }
    signIns()
        .forEach(
            (login, grant) ->
                open(
                    account(login, NAMES.get(login), grant.unit(), grant.role(), secret, true),
                    now));
  }

  private void section(String code, String name) {
    units.save(new Unit(new UnitCode(code), name, Unit.Kind.SECTION, BUREAU));
  }

  private void open(Account account, Instant now) {
    accounts.save(account);
    accesses.find(account.id()).ifPresent(a -> accesses.save(a.chosen(now).unlocked()));
    strikes.forget(Strikes.of(account.id()));
  }

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("drafter", "李清"),
          Map.entry("signatory", "周明"),
          Map.entry("drafter2", "陈柏"),
          Map.entry("signatory2", "吴石"),
          Map.entry("reviewer", "王芸"),
          Map.entry("reviewer2", "郑衡"),
          Map.entry("approver", "高远"),
          Map.entry("publisher", "林岚"),
          Map.entry("flowadmin", "冯程"),
          Map.entry("flowadmin2", "程立"),
          Map.entry("sysadmin", "马维"),
          Map.entry("secadmin", "安宁"),
          Map.entry("auditor", "史鉴"));

  /** Who can sign in, in the order of the work. */
  static Map<String, Grant> signIns() {
    Map<String, Grant> all = new LinkedHashMap<>();
    all.put("drafter", new Grant(TOWNS.get(0).code(), Role.DRAFTER));
    all.put("signatory", new Grant(TOWNS.get(0).code(), Role.SIGNATORY));
    all.put("drafter2", new Grant(TOWNS.get(1).code(), Role.DRAFTER));
    all.put("signatory2", new Grant(TOWNS.get(1).code(), Role.SIGNATORY));
    all.put("reviewer", new Grant(BUREAU, Role.REVIEWER));
    all.put("reviewer2", new Grant(BUREAU, Role.REVIEWER));
    all.put("approver", new Grant(BUREAU, Role.APPROVER));
    all.put("publisher", new Grant(BUREAU, Role.PUBLISHER));
    all.put("flowadmin", new Grant(BUREAU, Role.WORKFLOW_ADMIN));
    all.put("flowadmin2", new Grant(BUREAU, Role.WORKFLOW_ADMIN));
    all.put("sysadmin", new Grant(DISTRICT, Role.SYSTEM_ADMIN));
    all.put("secadmin", new Grant(DISTRICT, Role.SECURITY_ADMIN));
    all.put("auditor", new Grant(DISTRICT, Role.AUDITOR));
    return all;
  }

  /** Somebody who acts in the story. */
  Actor actor(String login) {
    return accounts.withLogin(login).orElseThrow().actor();
  }

  /** The unit's drafter: the one who can sign in where there is one. */
  Actor drafter(Town town) {
    int place = TOWNS.indexOf(town);
    return actor(place == 0 ? "drafter" : place == 1 ? "drafter2" : "drafter-" + town.text());
  }

  Actor signatory(Town town) {
    int place = TOWNS.indexOf(town);
    return actor(place == 0 ? "signatory" : place == 1 ? "signatory2" : "signatory-" + town.text());
  }

  private static Account account(
      String login, String name, UnitCode unit, Role role, String secret, boolean enabled) {
    return new Account(
        new AccountId(login), login, name, secret, enabled, Set.of(new Grant(unit, role)));
  }
}
