package cn.fazhi.report.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no scan, and what tries to get by without one. */
@Tag("R051")
@Tag("R053")
class GlanceTest {
  private static final int MOST = 50;

  private static boolean innocent(String xml) {
    return innocent(xml.getBytes(UTF_8));
  }

  private static boolean innocent(byte[] xml) {
    return Glance.elements(xml, MOST).isPresent();
  }

  @Test
  void ordinaryPartsNeedNoScan() {
    assertThat(Glance.elements("<a><b/>法治<c d='e'></c></a>".getBytes(UTF_8), MOST)).hasValue(3);
    assertThat(
            innocent(
                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n<a>&lt;</a>"))
        .isTrue();
    assertThat(innocent("<w:docDefaults><w:lvlOverride w:val=\"OLEObject\"/></w:docDefaults>"))
        .isTrue();
    assertThat(GlanceAgreesTest.REAL)
        .filteredOn(GlanceTest::innocent400)
        .hasSizeGreaterThan(GlanceAgreesTest.REAL.size() / 2);
  }

  private static boolean innocent400(byte[] part) {
    return Glance.elements(part, 400_000).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a><!-- --></a>",
        "<a><![CDATA[x]]></a>",
        "<a><?b c?></a>",
        "<?b c?><a/>",
        "<!DOCTYPE a><a/>",
        "<a>&b;</a>",
        "<a>&amp</a>",
        "<a b='&c;'/>",
        "<a><w:instrText/></a>",
        "<a><x:instrText>A</x:instrText></a>",
        "<a><instrText\n/></a>",
        "<a><b c='>'/><q:fldSimple d='e'/></a>",
        "<a b=\"<c/>'\"><fldChar/></a>",
        "<a b='>\"'><o:OLEObject></a>",
        "<a>\"<ddeLink/>\"</a>",
        "<Relationship/>",
        "<a><Default/></a>",
        "<a b='c",
        "<a",
        "<",
        "",
        " ",
        "text",
        "\ufeff<a/>",
        " <?xml version='1.0'?><a/>",
        "<?xml version='1.1'?><a/>",
        "<?xml version='1.0' encoding='UTF-16'?><a/>",
        "<?xml version='1.0' encoding='GBK'?><a/>",
        "<?xml version='1.0' encoding='UTF-7'?>+ADw-a/+AD4-<a/>",
        "<a>\u0000</a>",
        "<\u0000a/>"
      })
  void whateverIsUnusualIsScanned(String xml) {
    assertThat(innocent(xml)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM037", "IBM1047"})
  void otherEncodingsAreScanned(String charset) {
    assertThat(innocent("<?xml version=\"1.0\"?><a/>".getBytes(Charset.forName(charset))))
        .isFalse();
    assertThat(innocent("<a/>".getBytes(Charset.forName(charset)))).isFalse();
  }

  @Test
  void bytesThatAreNoUtf8AreScanned() {
    for (int[] bytes :
        new int[][] {{0xC0, 0xBC}, {0xE0, 0x80, 0xBC}, {0xED, 0xA0, 0x80}, {0xFF}, {0x80}}) {
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      part.writeBytes("<a>".getBytes(UTF_8));
      for (int b : bytes) {
        part.write(b);
      }
      part.writeBytes("</a>".getBytes(UTF_8));
      assertThat(innocent(part.toByteArray())).isFalse();
    }
  }

  @Test
  @Tag("R050")
  void depthAndNumberAreThoseOfTheScan() {
    assertThat(Glance.elements(nested(256), 400_000)).hasValue(256);
    assertThat(PartScan.elements(nested(256), 400_000)).isEqualTo(256);
    assertThat(Glance.elements(nested(257), 400_000)).isEmpty();
    assertThat(fault(nested(257), 400_000)).isEqualTo(Fault.BOMB);
    byte[] many = ("<a>" + "<b/>".repeat(399_999) + "</a>").getBytes(UTF_8);
    assertThat(Glance.elements(many, 400_000)).hasValue(400_000);
    assertThat(Glance.elements(many, 399_999)).isEmpty();
    assertThat(fault(many, 399_999)).isEqualTo(Fault.TOO_LONG);
  }

  /** None of them closes itself, though each looks as if. */
  private static byte[] nested(int depth) {
    return ("<a b=\"/>\" c='/>'>".repeat(depth) + "</a>".repeat(depth)).getBytes(UTF_8);
  }

  private static @Nullable Fault fault(byte[] part, int most) {
    Unreadable refused =
        catchThrowableOfType(Unreadable.class, () -> PartScan.elements(part, most));
    return refused == null ? null : refused.fault();
  }
}
