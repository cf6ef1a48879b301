package cn.fazhi.report.core.layout;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** The typefaces and sizes of GB/T 9704-2012 (5.2.2, 7.2.6, 7.3.1, 7.3.3, 7.5). */
enum Typeface {
  TITLE("方正小标宋简体", 22),
  BODY("仿宋_GB2312", 16),
  LEVEL_ONE("黑体", 16),
  LEVEL_TWO("楷体_GB2312", 16),
  SIGNER("楷体_GB2312", 16),
  IMPRINT("仿宋_GB2312", 14),
  PAGE_NUMBER("宋体", 14),
  TABLE("仿宋_GB2312", 14);

  /** Twips by which 28 characters of body text draw together to fit the 156 mm of a line. */
  private static final int TIGHTER = -5;

  private static final int BODY_POINTS = 16;

  private final String font;
  private final int points;

  Typeface(String font, int points) {
    this.font = font;
    this.points = points;
  }

  static Typeface ofLevel(int level) {
    return switch (level) {
      case 1 -> LEVEL_ONE;
      case 2 -> LEVEL_TWO;
      default -> BODY;
    };
  }

  void on(XWPFRun run) {
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    on(properties);
  }

  void on(CTRPr properties) {
    CTFonts fonts = properties.addNewRFonts();
    fonts.setAscii(font);
    fonts.setHAnsi(font);
    fonts.setEastAsia(font);
    fonts.setCs(font);
    if (points == BODY_POINTS) {
      properties.addNewSpacing().setVal(BigInteger.valueOf(TIGHTER));
    }
    properties.addNewSz().setVal(BigInteger.valueOf(2L * points));
    properties.addNewSzCs().setVal(BigInteger.valueOf(2L * points));
  }
}
