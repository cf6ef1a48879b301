package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.people.UnitCode;
import java.util.List;

/** Where the versions of templates are kept, for good. */
public interface Templates {
  /** The latest first. */
  List<TemplateVersion> of(UnitCode bureau);

  /** False where somebody has just kept a version of that number. */
  boolean add(TemplateVersion version);
}
