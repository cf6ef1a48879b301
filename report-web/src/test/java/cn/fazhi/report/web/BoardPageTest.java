package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.ledger.LedgerQuery;
import cn.fazhi.report.core.ledger.LedgerSearch;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board tells how far the year has come, to each as much as they may know. */
class BoardPageTest extends WebTest {
  private static final Pattern UNIT =
      Pattern.compile("<th scope=\"row\">(?:<a href=\"[^\"]+\">)?([^<]+)<");

  @Autowired LedgerSearch ledger;
  @Autowired Units units;

  private Page board(String who, String asked) {
    Page page = as(who).get("/board?cycle=YL-2025" + asked);
    assertThat(page.status()).as(asked).isEqualTo(200);
    return page;
  }

  private static List<String> units(Page page) {
    return UNIT.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  @Test
  @Tag("R009")
  void everyExpectedUnitHasALineAlsoThoseThatHaveSentNothing() {
    Page page = board("reviewer", "");
    assertThat(units(page)).hasSize(9).contains("青溪镇", "柳河镇", "石门镇", "松林乡");
    assertThat(page.text()).contains("<dd>9</dd>", "尚未报送", "按时", "66.7%");
  }

  @Test
  @Tag("R008")
  void whatATownshipDoesBeforeItSendsIsItsOwnBusiness() {
    String liuhe = board("flowadmin", "&state=MISSING").body();
    assertThat(liuhe).contains("等石门镇签发人签发", "等柳河镇起草人起草");
    for (String who : List.of("reviewer", "approver", "publisher")) {
      Page page = board(who, "&state=MISSING");
      assertThat(units(page)).as(who).contains("石门镇", "柳河镇");
      assertThat(page.body()).as(who).doesNotContain("/reports/", "签发人签发", "起草人起草");
      assertThat(as(who).get("/board.csv?cycle=YL-2025&state=MISSING").text())
          .doesNotContain("签发人", "起草人");
    }
  }

  @Test
  void theAddressFiltersAndSorts() {
    assertThat(units(board("reviewer", "&state=PUBLISHED"))).containsExactly("龙潭镇");
    assertThat(units(board("reviewer", "&late=yes"))).isEmpty();
    List<String> up = units(board("reviewer", "&sort=RETURNED"));
    List<String> down = units(board("reviewer", "&sort=RETURNED&order=down"));
    assertThat(down.get(0)).isEqualTo(up.get(up.size() - 1));
    assertThat(board("reviewer", "&sort=ARRIVED").body()).contains("aria-sort=\"ascending\"");
  }

  @Test
  void oneUnitIsFoundByItsName() {
    assertThat(units(board("reviewer", "&unit=" + Visitor.encoded("青溪")))).containsExactly("青溪镇");
    Page nothing = board("reviewer", "&unit=" + Visitor.encoded("没有这个镇"));
    assertThat(units(nothing)).isEmpty();
    assertThat(nothing.text()).contains("没有符合条件的单位");
  }

  @Test
  void whoWorksForSeveralBureausChoosesAmongTheirYears() {
    UnitCode district = new UnitCode("BX");
    UnitCode bureau = new UnitCode("BX-SF");
    UnitCode town = new UnitCode("BX-1");
    units.save(new Unit(district, "碧溪区", Unit.Kind.DISTRICT, null));
    units.save(new Unit(bureau, "碧溪区司法局", Unit.Kind.BUREAU, district));
    units.save(new Unit(town, "碧溪一镇", Unit.Kind.TOWN, district));
    stories.years.open("BX-2025", bureau, 2025, town);
    UnitCode known = stories.years.of(new CycleId("YL-2025")).bureau();
    people.with("two-bureaus", new Grant(known, Role.REVIEWER), new Grant(bureau, Role.REVIEWER));

    Page page = as("two-bureaus").get("/board?cycle=BX-2025");
    assertThat(units(page)).containsExactly("碧溪一镇");
    assertThat(page.text()).contains("2025 碧溪区司法局", "2025 云岭区司法局");
    assertThat(units(as("two-bureaus").get("/board?cycle=YL-2025"))).contains("青溪镇");
    assertThat(as("reviewer").get("/board?cycle=BX-2025").status()).isEqualTo(404);
    assertThat(as("reviewer").get("/board?cycle=YL-2025").text()).doesNotContain("碧溪区司法局");
  }

  /** Columns, states and kinds are words of ours; anything else is as nothing. */
  @Test
  @Tag("R014")
  void whatTheBoardDoesNotKnowChangesNothing() {
    String asked =
        "&sort=id;drop+table+report&order=desc&state=%27or+1&kind=x&late=1&page=-1&size=1000000";
    assertThat(board("reviewer", asked).lasting()).isEqualTo(board("reviewer", "").lasting());
    assertThat(as("reviewer").get("/board?cycle=YL-1").status()).isEqualTo(404);
    assertThat(as("reviewer").get("/board?page=999999999999").status()).isEqualTo(400);
  }

  @Test
  @Tag("R069")
  @Tag("R101")
  void whatIsTakenAlongIsATableOfTextAndWrittenDown() throws Exception {
    long before = exports();
    Page csv = as("reviewer").get("/board.csv?cycle=YL-2025");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body().lines()).hasSize(10);
    Page xlsx = as("reviewer").get("/board.xlsx?cycle=YL-2025&state=PUBLISHED");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isOne();
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("龙潭镇");
    }
    assertThat(exports()).isEqualTo(before + 2);
    Row last = ledger.find(LedgerQuery.of("EXPORT_LIST"), 0, 1).get(0);
    assertThat(last.event().note()).isEqualTo("2025年度报送进度，Excel，1 行");
  }

  private long exports() {
    return ledger.count(LedgerQuery.of("EXPORT_LIST"));
  }

  @Test
  void theSystemsPageSaysThatEveryReportHasItsTask() {
    for (String who : List.of("flowadmin", "sysadmin")) {
      Page page = as(who).get("/system");
      assertThat(page.text()).as(who).contains("每份报告的待办都在", "最近的锚点");
    }
  }
}
