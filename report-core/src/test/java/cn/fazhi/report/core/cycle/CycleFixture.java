package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Cast;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/** Reporting years of the invented district. */
public final class CycleFixture {
  public static final Cycle OF_2025 = cycle(2025);
  public static final Cycle OF_2024 = cycle(2024);

  private CycleFixture() {}

  private static Cycle cycle(int year) {
    return new Cycle(
        new CycleId("cycle-" + year),
        Cast.BUREAU.code(),
        year,
        LocalDate.of(year + 1, 2, 10),
        LocalDate.of(year + 1, 3, 31),
        new FlowVersion("standard", 1),
        new Template(Arrays.stream(StatutoryPart.values()).map(CycleFixture::section).toList()),
        Set.of(Cast.TOWN.code(), Cast.OTHER_TOWN.code()));
  }

  private static Template.Section section(StatutoryPart part) {
    return new Template.Section(part, part.label(), "写明做法、数据和成效", 200, 2000);
  }
}
