package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Sets a document as a Word file after GB/T 9704-2012 《党政机关公文格式》. */
public final class WordLayout {
  private WordLayout() {}

  /** The .docx file; fonts are named, not embedded. */
  public static byte[] docx(Document document, Masthead masthead) {
    return docx(document, masthead, List.of());
  }

  /** The same with remarks as comments, each at its place; none is left out. */
  public static byte[] docx(Document document, Masthead masthead, List<Remark> remarks) {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Page.setUp(word);
      describe(word.getProperties().getCoreProperties(), document);
      Pen pen = new Pen(word, document, remarks);
      new Setting(new Sheet(word), pen, document, masthead).set();
      word.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Neither the library's name as the author nor the machine's time belong into a paper. */
  private static void describe(CoreProperties properties, Document document) {
    properties.setCreator("");
    properties.setCreated(Optional.empty());
    properties.setTitle(document.line(BlockKind.TITLE).orElse(""));
  }
}
