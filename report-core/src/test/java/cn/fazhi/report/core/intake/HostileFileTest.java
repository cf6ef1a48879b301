package cn.fazhi.report.core.intake;

import static cn.fazhi.report.core.intake.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {
  private static final String SENTENCE = "全年组织学习六次。";

  private static WordFile good() {
    return WordFile.saying(SENTENCE);
  }

  private static Fault fault(WordFile file) {
    return fault(file.bytes());
  }

  private static Fault fault(byte[] bytes) {
    Unreadable refused =
        catchThrowableOfType(Unreadable.class, () -> Intake.read(bytes, "报告.docx"));
    return refused == null ? null : refused.fault();
  }

  private static Fault fault(String text) {
    return fault(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theFileAllTheseAreMadeOfIsFine() {
    assertThat(fault(good())).isNull();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultHasACodeAClassAndSaysWhatToDo(Fault fault) {
    assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
    assertThat(fault.status()).isIn(413, 415, 422, 503);
    assertThat(fault.sentence()).contains("请").endsWith("。");
  }

  @Test
  void tooLargeAndEmpty() {
    assertThat(fault(new byte[Intake.LARGEST + 1])).isEqualTo(Fault.TOO_LARGE);
    assertThat(fault(new byte[0])).isEqualTo(Fault.EMPTY);
  }

  @Tag("R056")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0000\u0001program",
        "<!DOCTYPE html><html><body>报告</body></html>",
        "\n  <html><body>报告</body></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><a/>",
        "{\\rtf1 报告}",
        "报告\u0000\u0001\u0002"
      })
  void otherKindsOfFileUnderAWordName(String content) {
    assertThat(fault(content)).isEqualTo(Fault.NOT_A_DOCUMENT);
  }

  @Test
  void noiseIsNoDocument() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertThat(fault(noise)).isEqualTo(Fault.NOT_A_DOCUMENT);
  }

  @Test
  void aSpreadsheetOrAnyOtherContainerIsNoDocument() {
    String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    assertThat(fault(good().mainType(sheet))).isEqualTo(Fault.NOT_A_DOCUMENT);
    assertThat(fault(WordFile.zip(Map.of("a.txt", new byte[] {65}))))
        .isEqualTo(Fault.NOT_A_DOCUMENT);
  }

  @Tag("R056")
  @Test
  void aPdfThatIsOneInNameOnlyIsBroken() {
    assertThat(fault("%PDF-1.7 ...")).isEqualTo(Fault.CORRUPT);
  }

  @Tag("R056")
  @Test
  void binaryOfficeFilesThatAreNoWordFile() throws IOException {
    assertThat(fault(compound("WordDocument"))).isEqualTo(Fault.CORRUPT);
    assertThat(fault(compound("Workbook"))).isEqualTo(Fault.NOT_A_DOCUMENT);
  }

  private static byte[] compound(String stream) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void aPasswordIsNamed() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        out.write(good().bytes());
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      container.writeFilesystem(file);
      assertThat(fault(file.toByteArray())).isEqualTo(Fault.ENCRYPTED);
    }
  }

  @Tag("R053")
  @Test
  void macrosControlsAndEmbeddedObjects() {
    assertThat(fault(good().with("word/vbaProject.bin", "x"))).isEqualTo(Fault.MACRO);
    assertThat(fault(good().with("word/x.bin", "x").related("vbaProject", "x.bin", false)))
        .isEqualTo(Fault.MACRO);
    assertThat(fault(good().mainType("application/vnd.ms-word.document.macroEnabled.main+xml")))
        .isEqualTo(Fault.MACRO);
    assertThat(
            fault(
                good().mainType("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")))
        .isEqualTo(Fault.MACRO);
    assertThat(fault(good().with("word/activeX/activeX1.xml", "<a/>"))).isEqualTo(Fault.MACRO);
    assertThat(fault(good().with("word/embeddings/oleObject1.bin", "x"))).isEqualTo(Fault.MACRO);
    assertThat(fault(good().with("word/media/image1.png", good().bytes()))).isEqualTo(Fault.MACRO);
    assertThat(
            fault(
                WordFile.of(
                    "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>" + p(SENTENCE))))
        .isEqualTo(Fault.MACRO);
  }

  @Tag("R053")
  @Test
  void ddeFieldsEvenInPieces() {
    String pieces =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DD</w:instrText></w:r>"
            + "<w:r><w:instrText>EAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>";
    assertThat(fault(WordFile.of(pieces + p(SENTENCE)))).isEqualTo(Fault.MACRO);
    assertThat(
            fault(WordFile.of("<w:p><w:fldSimple w:instr=\"DDE excel a\"/></w:p>" + p(SENTENCE))))
        .isEqualTo(Fault.MACRO);
  }

  @Tag("R050")
  @Test
  void bombs() {
    assertThat(fault(good().with("word/a.txt", new byte[31 << 20]))).isEqualTo(Fault.BOMB);
    assertThat(fault(good().with("word/a.txt", new byte[2 << 20]))).isEqualTo(Fault.BOMB);
    WordFile many = good();
    for (int i = 0; i < 1001; i++) {
      many.with("word/" + i + ".txt", "x");
    }
    assertThat(fault(many)).isEqualTo(Fault.BOMB);
  }

  @Tag("R050")
  @Test
  void manyLargeEntriesOfLittleRatioAreABombTogether() {
    WordFile file = good();
    byte[] content = new byte[26 << 20];
    Random random = new Random(3);
    for (int i = 0; i < content.length; i += 50) {
      content[i] = (byte) random.nextInt();
    }
    for (int i = 0; i < 4; i++) {
      file.with("word/" + i + ".txt", content);
    }
    assertThat(fault(file)).isEqualTo(Fault.BOMB);
  }

  @Test
  void deeplyNestedElements() {
    String deep = "<w:sdt>".repeat(400) + "</w:sdt>".repeat(400);
    assertThat(fault(WordFile.of(deep + p(SENTENCE)))).isEqualTo(Fault.BOMB);
  }

  @Tag("R052")
  @Test
  void entriesThatStandTwice() {
    byte[] twice =
        replaced(
            good().with("word/documenu.xml", "<a/>").bytes(),
            "word/documenu.xml",
            "word/document.xml");
    assertThat(fault(twice)).isEqualTo(Fault.BOMB);
    assertThat(fault(good().with("WORD/document.xml", "<a/>"))).isEqualTo(Fault.BOMB);
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Tag("R055")
  @ParameterizedTest
  @ValueSource(strings = {"../../x", "word/../../x", "/etc/x", "C:/x", "word\\..\\x", "word/.."})
  void namesThatLeaveTheContainer(String name) {
    assertThat(fault(good().with(name, "x"))).isEqualTo(Fault.BOMB);
  }

  @Test
  void cutDoctoredOrBrokenContainers() {
    byte[] bytes = good().bytes();
    for (int part = 1; part < 8; part++) {
      assertThat(fault(Arrays.copyOf(bytes, bytes.length * part / 8))).isEqualTo(Fault.CORRUPT);
    }
    assertThat(fault(Arrays.copyOf(bytes, bytes.length - 3))).isEqualTo(Fault.CORRUPT);
    assertThat(fault(Arrays.copyOf(bytes, bytes.length + 100))).isEqualTo(Fault.CORRUPT);
    assertThat(fault(WordFile.of("<w:p>"))).isEqualTo(Fault.CORRUPT);
    assertThat(fault(good().with("word/_rels/document.xml.rels", "no xml")))
        .isEqualTo(Fault.CORRUPT);
  }

  @Tag("R051")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
        "_rels/.rels",
        "customXml/item1.xml"
      })
  void doctypesAnywhere(String part) {
    String xml =
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><a>&x;</a>";
    assertThat(fault(good().with(part, xml))).isEqualTo(Fault.DOCTYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void doctypesInOtherEncodings(String charset) {
    String xml = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>";
    assertThat(fault(good().with("word/document.xml", xml.getBytes(Charset.forName(charset)))))
        .isIn(Fault.DOCTYPE, Fault.CORRUPT);
  }

  @Test
  void nothingToRead() {
    assertThat(fault(" \n\u3000\n")).isEqualTo(Fault.NO_TEXT);
    assertThat(fault(WordFile.of("<w:p/>"))).isEqualTo(Fault.NO_TEXT);
  }

  @Tag("R051")
  @Test
  void anEntityBombIsRefusedBeforeItGrows() {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 'ha'>");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    String xml = "<?xml version='1.0'?><!DOCTYPE a [" + entities + "]><a>&a11;</a>";
    assertThat(fault(good().with("word/document.xml", xml))).isEqualTo(Fault.DOCTYPE);
  }

  @Test
  void foreignPartsAreLeftAloneWithANotice() {
    WordFile file =
        WordFile.of("<w:altChunk r:id=\"x\"/>" + p(SENTENCE))
            .related("aFChunk", "http://127.0.0.1:9/a.html", true)
            .related("image", "\\\\127.0.0.1\\share\\a.png", true);
    assertThat(Intake.read(file.bytes(), "a.docx").notices())
        .extracting(Notice::code)
        .contains("alt-chunk", "external-link");
  }

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    Map<String, byte[]> reversed = new LinkedHashMap<>();
    reversed.put("word/vbaData.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
    assertThat(fault(WordFile.zip(reversed))).isIn(Fault.MACRO, Fault.NOT_A_DOCUMENT);
  }
}
