package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists, and the numbers in them, are of what the reader may see. */
@Tag("R009")
class ListsTest extends WebTest {
  private static final Pattern REPORT = Pattern.compile("/(?:reports|public)/([0-9a-f-]{36})");

  private static Set<String> listed(Page page) {
    return REPORT
        .matcher(page.body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String of(String unit) {
    return reports.find(new CycleId("YL-2025"), new UnitCode(unit)).orElseThrow().id().value();
  }

  private UnitCode unitOf(String id) {
    return reports.find(new ReportId(id)).orElseThrow().unit();
  }

  @Test
  void aUnitsPeopleSeeTheirOwnOnly() {
    String foreign = of("YL-BAISHI");
    ReportId own = stories.drafted();
    for (String who : List.of("drafter", "signatory")) {
      Page home = as(who).get("/home");
      assertThat(listed(home)).as(who).contains(own.value()).doesNotContain(foreign);
      assertThat(listed(home)).as(who).allMatch(id -> unitOf(id).equals(Stories.TOWN));
      assertThat(home.text()).as(who).doesNotContain("还没有送到的单位");
    }
    assertThat(listed(as("drafter2").get("/home"))).contains(foreign).doesNotContain(own.value());
    assertThat(as("drafter2").get("/home").text()).doesNotContain("青溪镇");
  }

  /**
   * Of nine units of the year three have not sent anything in: one drafts, one signs, one is blank.
   */
  @Test
  void theDistrictSeesWhatHasReachedItAndCountsNothingElse() {
    for (String who : List.of("reviewer", "approver", "publisher")) {
      Page home = as(who).get("/home");
      assertThat(listed(home))
          .as(who)
          .contains(of("YL-SONGLIN"), of("YL-LONGTAN"))
          .doesNotContain(of("YL-LIUHE"), of("YL-SHIMEN"));
    }
    Page all = as("flowadmin").get("/home");
    assertThat(listed(all)).contains(of("YL-LIUHE"), of("YL-SHIMEN"));
  }

  @Test
  void theAdministratorsOfTheSystemAndOtherDistrictsSeeNoReport() {
    for (String who :
        List.of(
            "sysadmin",
            "secadmin",
            "auditor",
            "reviewer3",
            "approver3",
            "publisher3",
            "flowadmin3")) {
      Page home = as(who).get("/home");
      assertThat(home.status()).as(who).isEqualTo(200);
      assertThat(listed(home)).as(who).isEmpty();
      assertThat(home.text()).as(who).doesNotContain("青溪镇", "松林乡", "柳河镇");
    }
  }

  @Test
  @Tag("R008")
  void thePublicSeesWhatIsPublicAndNothingOfTheRest() {
    List<String> shown =
        List.of("published", "withdrawn", "reopened").stream()
            .map(s -> stories.at(s).value())
            .toList();
    List<String> hidden =
        List.of(
                "draft",
                "signing",
                "submitted",
                "decision",
                "returned",
                "approved",
                "cleared",
                "withheld")
            .stream()
            .map(s -> stories.at(s).value())
            .toList();
    for (Page list :
        List.of(nobody(), as("drafter"), as("auditor")).stream()
            .map(who -> who.get("/?year=all"))
            .toList()) {
      assertThat(listed(list)).containsAll(shown).doesNotContainAnyElementsOf(hidden);
      assertThat(listed(list)).doesNotContain(of("YL-YUNTAI"), of("YL-NANPING"));
    }
  }

  @Test
  void thePublicFindsAYearOrAUnit() {
    ReportId older = stories.at("published");
    String year = Integer.toString(report(older).year());
    Page latest = nobody().get("/");
    assertThat(listed(latest)).contains(of("YL-LONGTAN")).doesNotContain(older.value());
    assertThat(latest.text()).contains(year + "（", "查找");
    assertThat(listed(nobody().get("/?year=" + year))).containsExactly(older.value());
    Page found = nobody().get("/?year=all&words=" + Visitor.encoded("龙潭"));
    assertThat(listed(found)).containsExactly(of("YL-LONGTAN"));
    assertThat(nobody().get("/?year=all&words=" + Visitor.encoded("没有这个镇")).text())
        .contains("没有符合条件的报告");
  }

  /** A column or a size asked for in the address changes nothing: no list takes any. */
  @Test
  @Tag("R014")
  void nothingInTheAddressOrdersFiltersOrEnlargesAList() {
    String asked =
        "?sort=id;drop+table+report&order=desc&column=secret&filter=1%3D1&ids=1&page=-1&size=1000000000&limit=1000000000&offset=-5";
    for (String list : List.of("/", "/home")) {
      Page plain = as("reviewer").get(list);
      assertThat(as("reviewer").get(list + asked).lasting()).as(list).isEqualTo(plain.lasting());
    }
    assertThat(as("reviewer").get("/home").status()).isEqualTo(200);
  }
}
