package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A district weighs the rules its own way, but never what the law and other people rest on. */
class WeightsTest {
  private static Finding finding(String rule, Severity severity) {
    return new Finding(rule, severity, null, null, "说明", null, null);
  }

  @Test
  void everyRuleCanBeWeighedOrStandsFirm() {
    Set<String> codes = Checker.rules().stream().map(Rule::code).collect(Collectors.toSet());
    Set<String> known = new HashSet<>(Weights.ADJUSTABLE.keySet());
    known.addAll(Set.of("secrecy", "personal-data"));

    assertThat(known).isEqualTo(codes);
    for (String firm : List.of("secrecy", "personal-data", "no-such-rule")) {
      assertThatThrownBy(() -> new Weights(Map.of(firm, Weights.Weight.OFF)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void findingsWeighAsTheDistrictSaysAndWhatStopsASubmissionStays() {
    Weights own =
        new Weights(Map.of("statutory-parts", Weights.Weight.INFO, "residue", Weights.Weight.OFF));

    List<Finding> weighed =
        own.weigh(
            List.of(
                finding("statutory-parts", Severity.BLOCKER),
                finding("statutory-parts", Severity.ERROR),
                finding("residue", Severity.ERROR),
                finding("numbering", Severity.WARNING)));

    assertThat(weighed)
        .extracting(Finding::severity)
        .containsExactly(Severity.BLOCKER, Severity.INFO, Severity.WARNING);
    assertThat(own.key()).isEqualTo("residue=OFF,statutory-parts=INFO");
    assertThat(Weights.AS_SHIPPED.key()).isEmpty();
  }
}
