package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.likeness.Fingerprint;
import com.baomidou.mybatisplus.annotation.TableName;
import java.util.stream.Stream;

/** A row of {@code likeness_band}: one band of one passage. */
@TableName("likeness_band")
final class BandRow {
  int band;
  int print;
  int passage;
  long trace;

  /** Bands that happen to be equal are kept once. */
  static Stream<BandRow> of(int print, Fingerprint passage) {
    return passage.bands().stream().distinct().map(band -> of(band, print, passage));
  }

  private static BandRow of(int band, int print, Fingerprint passage) {
    BandRow row = new BandRow();
    row.band = band;
    row.print = print;
    row.passage = passage.passage();
    row.trace = passage.trace();
    return row;
  }
}
