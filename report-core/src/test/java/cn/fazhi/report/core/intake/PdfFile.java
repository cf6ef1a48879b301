package cn.fazhi.report.core.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes small PDFs by hand: lines of text where a test wants them, in a font nobody embeds. */
final class PdfFile {
  static final int SIZE = 16;
  private static final int PITCH = 28;
  private static final int LEFT = 80;
  private static final int TOP = 740;
  private static final int WIDTH = 595;
  private static final int HEIGHT = 842;

  private static final Pattern TOGETHER =
      Pattern.compile("[“‘（《〈〔【]*(?:[!-~]+|[^!-~])[，。、；：！？）》〉〕】”’％]*");

  private final List<StringBuilder> pages = new ArrayList<>();
  private final int columns;
  private final int rows;
  private int row;
  private String head = "";
  private boolean numbered;

  /** Characters in a line, lines on a page. */
  PdfFile(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    this.row = rows;
  }

  PdfFile headed(String text) {
    head = text;
    return this;
  }

  PdfFile numbered() {
    numbered = true;
    return this;
  }

  /**
   * Set as offices set them: the first line indented by two characters, the others full, no word or
   * number parted and no mark at a line's beginning.
   */
  PdfFile paragraph(String text) {
    StringBuilder line = new StringBuilder();
    int indent = 2;
    Matcher piece = TOGETHER.matcher(text);
    while (piece.find()) {
      if (indent + width(line + piece.group()) > columns && !line.isEmpty()) {
        line(indent, line.toString());
        line.setLength(0);
        indent = 0;
      }
      line.append(piece.group());
    }
    return line(indent, line.toString());
  }

  private static double width(String text) {
    return text.chars().mapToDouble(c -> c < 0x7f ? 0.5 : 1).sum();
  }

  PdfFile centred(String text) {
    return line((int) (columns - width(text)) / 2, text);
  }

  PdfFile line(int indent, String text) {
    if (row == rows) {
      pages.add(new StringBuilder());
      row = 0;
    }
    show(LEFT + indent * SIZE, TOP - row++ * PITCH, text);
    return this;
  }

  /** Cells of one row, so many characters apart. */
  PdfFile cells(int apart, String... cells) {
    line(0, cells[0]);
    for (int i = 1; i < cells.length; i++) {
      show(LEFT + i * apart * SIZE, TOP - (row - 1) * PITCH, cells[i]);
    }
    return this;
  }

  private void show(int x, int y, String text) {
    show(pages.get(pages.size() - 1), x, y, text);
  }

  private static void show(StringBuilder page, int x, int y, String text) {
    String hex = text.chars().mapToObj(c -> String.format("%04X", c)).collect(Collectors.joining());
    page.append("BT /F1 %d Tf %d %d Td <%s> Tj ET\n".formatted(SIZE, x, y, hex));
  }

  byte[] bytes() {
    for (int i = 0; i < pages.size(); i++) {
      if (!head.isEmpty()) {
        show(pages.get(i), LEFT, HEIGHT - 40, head);
      }
      if (numbered) {
        show(pages.get(i), WIDTH / 2, 40, "— " + (i + 1) + " —");
      }
    }
    return assemble(pages.stream().map(StringBuilder::toString).toList(), "", "");
  }

  /** With more in the catalog and in each page's dictionary. */
  byte[] bytesWith(String catalog, String page) {
    return assemble(pages.stream().map(StringBuilder::toString).toList(), catalog, page);
  }

  private static byte[] assemble(List<String> contents, String catalog, String pageMore) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R" + catalog + ">>");
    String kids =
        IntStream.range(0, contents.size())
            .mapToObj(i -> (6 + 2 * i) + " 0 R")
            .collect(Collectors.joining(" "));
    objects.add("<</Type/Pages/Count " + contents.size() + "/Kids[" + kids + "]>>");
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
    objects.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)"
            + "/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>");
    objects.add(
        "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
            + "/Ascent 859/Descent -141/CapHeight 700/StemV 80>>");
    for (int i = 0; i < contents.size(); i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R%s>>"
              .formatted(WIDTH, HEIGHT, 7 + 2 * i, pageMore));
      objects.add(
          "<</Length %d>>stream\n%s\nendstream"
              .formatted(contents.get(i).length(), contents.get(i)));
    }
    return file(objects);
  }

  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      out.writeBytes(
          ((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n")
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    int xref = out.size();
    StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n");
    end.append("0000000000 65535 f \n");
    places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
    end.append("trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + xref);
    out.writeBytes((end + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
