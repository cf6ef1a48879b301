package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.List;
import java.util.regex.Pattern;

/** Wants the report addressed to both the Party committee and the government one level up. */
final class AddresseeRule implements Rule {
  private static final Pattern OFFICE_OF_LAW =
      Pattern.compile("(?:[^，。、：\\s]{0,8}委)?(?:全面)?依法治[^，。、]{1,6}(?:委员会)?(?:办|办公室)?|司法局");
  private static final Pattern PARTY =
      Pattern.compile("[省市县区旗州盟](?:委(?!员会?办)|工委)|党委|党工委|中共[^，、：:]{2,20}委员会|(?:市|县|区)委员会");
  private static final Pattern GOVERNMENT = Pattern.compile("政府|管委会|管理委员会");
  private static final Pattern PERSON = Pattern.compile("(?:书记|[县区市]长|主任|局长|领导)(?:同志)?[：:]?$|各位代表");

  @Override
  public String code() {
    return "form";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return reading.document().blocks().stream()
        .filter(block -> block.kind() == BlockKind.ADDRESSEE && !block.text().isBlank())
        .limit(1)
        .flatMap(block -> check(block).stream())
        .toList();
  }

  private List<Finding> check(Block block) {
    String rest = OFFICE_OF_LAW.matcher(block.text()).replaceAll("");
    boolean party = PARTY.matcher(rest).find();
    boolean government = GOVERNMENT.matcher(rest).find();
    String message;
    if (PERSON.matcher(block.text().strip()).find()) {
      message = "报告不报送给个人。请写上一级党委和政府，例如“中共某区委、某区人民政府：”。";
    } else if (party && government) {
      return List.of();
    } else if (party || government) {
      message =
          "主送机关只写了%s。按规定，报告同时报上一级党委和政府，请补上%s。".formatted(party ? "党委" : "政府", party ? "政府" : "党委");
    } else {
      message = "主送机关应是上一级党委和政府，两个都要写；依法治区（县）办是抄送机关。";
    }
    return List.of(Spot.whole(block).say(this, Severity.WARNING, message));
  }
}
