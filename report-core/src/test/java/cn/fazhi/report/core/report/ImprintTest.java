package cn.fazhi.report.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is kept of a report is in its digest; whoever keeps more adds it to {@link Imprint}. */
class ImprintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ReportState|id cycle year unit bureau flow version status turn claim draftersStep"
            + " returnedFrom arrived deadline text writers seals opinions entries secrecyReview"
            + " publication attachments",
        "Attachment|file added since removed until",
        "Attachment$File|id kind name type size digest",
        "Turn|step kind units since due",
        "Claim|account name at",
        "Seal|number digest sealed writers signed reached",
        "Opinion|id revision block quote weight text by sent answers resolved",
        "Answer|kind text by revision",
        "Entry|version act by from to revision note actedFor",
        "SecrecyReview|revision by cleared conclusion",
        "Publication|revision by clearance address registeredOn withdrawnFor attachments",
        "Signed|account name at"
      })
  @Tag("R101")
  void itKnowsAllThatIsKept(String record, String components) throws Exception {
    Class<?> type = Class.forName(ImprintTest.class.getPackageName() + "." + record);

    assertThat(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(" ")))
        .isEqualTo(components);
  }
}
