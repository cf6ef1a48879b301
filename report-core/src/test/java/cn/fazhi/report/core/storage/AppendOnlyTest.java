package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Update;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never change has no statement that could change it. */
class AppendOnlyTest {

  @ParameterizedTest
  @Tag("R015")
  @ValueSource(
      classes = {
        EntryMapper.class,
        RevisionMapper.class,
        AnswerMapper.class,
        LedgerMapper.class,
        LedgerAnchorMapper.class
      })
  void itsMapperOnlyReadsAndAdds(Class<?> mapper) {
    assertThat(mapper.getInterfaces()).isEmpty();
    assertThat(changing(mapper)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(classes = {SealMapper.class, OpinionMapper.class})
  void whatWasSealedOrSaidKeepsItsWords(Class<?> mapper) {
    assertThat(BaseMapper.class.isAssignableFrom(mapper)).isFalse();
    assertThat(changing(mapper))
        .isNotEmpty()
        .noneMatch(method -> method.isAnnotationPresent(Delete.class))
        .allSatisfy(
            method ->
                assertThat(sql(method))
                    .doesNotContain("digest", "title", "body", "quote", "writers", "sealed"));
  }

  @Test
  void ofBroughtFilesOnlyUnconfirmedOnesChangeOrGo() {
    assertThat(UploadMapper.class.getInterfaces()).isEmpty();
    assertThat(changing(UploadMapper.class))
        .hasSize(3)
        .allSatisfy(m -> assertThat(sql(m)).endsWith("and purpose = 'UNCONFIRMED'"))
        .noneMatch(m -> sql(m).contains("content"));
  }

  @Test
  void anAttachmentIsRemovedOnceAndItsBytesOnlyWhereNoRevisionHasIt() {
    assertThat(changing(AttachmentMapper.class))
        .singleElement()
        .satisfies(m -> assertThat(sql(m)).endsWith("and removed_by is null"))
        .satisfies(m -> assertThat(sql(m)).doesNotContain("digest", "name = #{name}", "added"));
    assertThat(changing(AttachmentContentMapper.class))
        .singleElement()
        .satisfies(m -> assertThat(sql(m)).contains("a.last_revision < a.first_revision"));
  }

  @Test
  void aReportChangesOnlyByItsVersion() {
    assertThat(ReportMapper.class.getInterfaces()).isEmpty();
    assertThat(changing(ReportMapper.class))
        .singleElement()
        .satisfies(
            advance ->
                assertThat(sql(advance))
                    .contains("version = version + 1")
                    .contains("where id = #{id} and version = #{version}"));
  }

  @Test
  void aFlowChangesOnlyByItsVersionAndKeepsItsStepsOnceInUse() {
    assertThat(FlowVersionMapper.class.getInterfaces()).isEmpty();
    assertThat(changing(FlowVersionMapper.class))
        .singleElement()
        .satisfies(
            advance ->
                assertThat(sql(advance))
                    .contains("version = version + 1")
                    .contains("and version = #{version}")
                    .endsWith("and (state = 'DRAFT' or digest = #{digest})"));
  }

  @Test
  void whateverElseOfAReportCanChangeIsWritten() throws Exception {
    Set<String> lasting =
        Set.of(
            "id",
            "cycleId",
            "reportYear",
            "unitCode",
            "bureauCode",
            "flowKey",
            "flowVersion",
            "version");
    String written = sql(ReportMapper.class.getDeclaredMethod("advance", ReportRow.class));

    for (Field field : ReportRow.class.getDeclaredFields()) {
      if (!field.isSynthetic() && !lasting.contains(field.getName())) {
        assertThat(written).contains("= #{" + field.getName() + "}");
      }
    }
  }

  private static List<Method> changing(Class<?> mapper) {
    return Arrays.stream(mapper.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Update.class) || m.isAnnotationPresent(Delete.class))
        .toList();
  }

  private static String sql(Method method) {
    Update update = method.getAnnotation(Update.class);
    return String.join(
        "", update == null ? method.getAnnotation(Delete.class).value() : update.value());
  }
}
