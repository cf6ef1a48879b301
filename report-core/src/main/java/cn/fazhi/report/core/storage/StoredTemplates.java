package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.TemplateVersion;
import cn.fazhi.report.core.cycle.Templates;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** Versions of templates kept in the database. */
final class StoredTemplates implements Templates {
  private final TemplateVersionMapper versions;

  StoredTemplates(TemplateVersionMapper versions) {
    this.versions = versions;
  }

  @Override
  public List<TemplateVersion> of(UnitCode bureau) {
    return versions.of(bureau.value()).stream().map(TemplateVersionRow::version).toList();
  }

  @Override
  public boolean add(TemplateVersion version) {
    try {
      versions.add(TemplateVersionRow.of(version));
      return true;
    } catch (DuplicateKeyException faster) {
      return false;
    }
  }
}
