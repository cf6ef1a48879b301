package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;
import java.util.regex.Pattern;

/** Notices that the part on the two principal leaders speaks of one of them only. */
final class FirstResponsibleRule implements Rule {
  private static final Pattern BOTH =
      Pattern.compile("党政主要|党政正职|党政“?一把手|(?:党委|工委)[、和与及]?(?:政府|办事处|管委会)(?:两位|的)?(?:主要|“?一把手)");
  private static final Pattern PARTY = Pattern.compile("书记|(?:党委|工委)主要(?:负责人|负责同志|领导)");
  private static final Pattern GOVERNMENT =
      Pattern.compile("镇长|乡长|区长|县长|市长|苏木达|办事处主任|街道主任|(?:政府|办事处|行政)主要(?:负责人|负责同志|领导)");

  @Override
  public String code() {
    return "statutory-parts";
  }

  @Override
  public List<Finding> check(Reading reading) {
    PartText parts = new PartText(reading);
    List<Spot> spots = parts.of(StatutoryPart.FIRST_RESPONSIBLE);
    String body = parts.body(StatutoryPart.FIRST_RESPONSIBLE);
    boolean party = PARTY.matcher(body).find();
    boolean government = GOVERNMENT.matcher(body).find();
    if (spots.isEmpty() || party == government || BOTH.matcher(body).find()) {
      return List.of();
    }
    String message =
        "“党政主要负责人”是党委和政府两位，这一部分只写到%s，请补写%s履职的情况。"
            .formatted(party ? "党委主要负责人" : "政府主要负责人", party ? "政府主要负责人" : "党委主要负责人");
    return List.of(PartText.head(spots).say(this, Severity.INFO, message));
  }
}
