package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a bureau that has just been set up gets to work, page by page. */
final class FirstYear {
  private static final String[][] ROSTER = {
    {"单位编码", "单位名称", "类型", "上级编码", "姓名", "用户名", "角色"},
    {"YL-SF", "", "", "", "王芸", "wangyun", "审核人"},
    {"YL-SF", "", "", "", "高远", "gaoyuan", "审定人"},
    {"YL-SF", "", "", "", "林岚", "linlan", "公开员"},
    {"YL-SF", "", "", "", "冯程", "fengcheng", "流程管理员"},
    {"YL-QX", "青溪镇", "镇", "", "李清", "liqing", "起草人"},
    {"YL-QX", "青溪镇", "镇", "", "周明", "zhouming", "签发人"},
    {"YL-BS", "白石镇", "镇", "", "陈柏", "chenbai", "起草人"},
    {"YL-BS", "白石镇", "镇", "", "吴石", "wushi", "签发人"},
    {"YL-CX", "错写镇", "村", "", "", "", ""}
  };
  private static final Pattern ONE_TIME = Pattern.compile("class=\"one-time\">([a-z0-9-]{19})<");
  private static final Pattern CHOICE =
      Pattern.compile("name=\"account\" form=\"admission\" value=\"([^\"]+)\"");

  private final int port;

  FirstYear(int port) {
    this.port = port;
  }

  /** Comes with the secret that was handed over and chooses a password. */
  Visitor arrive(String login, String secret) {
    String password = "yueliang-" + login + "-72-shanshui";
    Visitor visitor = new Visitor(port);
    assertThat(visitor.signIn(login, secret).status()).as(login).isEqualTo(302);
    visitor.post("/account/password", "fresh", password, "again", password);
    Visitor again = new Visitor(port);
    assertThat(again.signIn(login, password).location()).as(login).isEqualTo("/home");
    return again;
  }

  /** Two townships and everybody who works on reports, from one spreadsheet. */
  void bringRoster(Visitor keeper) {
    Page preview = keeper.upload("/units/import", "名单.xlsx", sheet());
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text()).contains("新增 8 行", "不办 1 行", "没有“村”这种类型", "申请角色：青溪镇起草人");

    Map<String, String> form =
        Visitor.form("list", value(preview, "list"), "mark", value(preview, "mark"));
    Page faults = keeper.post("/units/import/faults", form);
    assertThat(faults.header("Content-Disposition")).startsWith("attachment");
    assertThat(faults.body()).contains("\"10\",\"错写镇\"");
    assertThat(keeper.post("/units/import/confirmed", form).location()).isEqualTo("/units");
    assertThat(keeper.get("/units").text()).contains("青溪镇", "白石镇").doesNotContain("错写镇");

    Page again = keeper.upload("/units/import", "名单.xlsx", sheet());
    assertThat(again.text()).contains("没有变化 8 行", "没有要办的");
    assertThat(keeper.post("/units/import/confirmed", form).status()).isEqualTo(409);
  }

  /** Everybody gets the role that was asked for and a secret; by login. */
  Map<String, String> admit(Visitor guard) {
    Map<String, String> secrets = new LinkedHashMap<>();
    Matcher choices = CHOICE.matcher(guard.get("/accounts?which=ASKED").body());
    List<String> ids = choices.results().map(found -> found.group(1)).toList();
    assertThat(ids).hasSize(8);
    for (String id : ids) {
      Page admitted = guard.post("/accounts/roles", "account", id);
      assertThat(admitted.status()).isEqualTo(200);
      Matcher secret = ONE_TIME.matcher(admitted.body());
      Matcher login = Pattern.compile("（([a-z]+)）</h2>").matcher(admitted.text());
      assertThat(secret.find() && login.find()).as(admitted.text()).isTrue();
      secrets.put(login.group(1), secret.group(1));
    }
    return secrets;
  }

  /** Returns the path of the year that is open then. */
  String openYear(Visitor planner) {
    String year = planner.post("/cycles").location();
    Page page = planner.get(year);
    assertThat(page.text()).contains("检查通过", "青溪镇").doesNotContain("还不能开启");
    Page opened = planner.post(year + "/opening", "version", page.field("version"));
    assertThat(opened.location()).isEqualTo(year);
    assertThat(planner.get(year).text()).contains("报送中");
    return year;
  }

  private static String value(Page page, String name) {
    Matcher found =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"", Pattern.DOTALL)
            .matcher(page.body());
    assertThat(found.find()).as(name).isTrue();
    return found
        .group(1)
        .replace("&quot;", "\"")
        .replace("&#13;", "\r")
        .replace("&#10;", "\n")
        .replace("&amp;", "&");
  }

  private static byte[] sheet() {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      for (int r = 0; r < ROSTER.length; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < ROSTER[r].length; c++) {
          row.createCell(c).setCellValue(ROSTER[r][c]);
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
