package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Phrase;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code phrase}. */
@TableName("phrase")
final class PhraseRow {
  String id;
  String bureauCode;
  @Nullable String owner;
  String body;
  Instant madeAt;

  static PhraseRow of(Phrase phrase) {
    PhraseRow row = new PhraseRow();
    row.id = phrase.id();
    row.bureauCode = phrase.bureau().value();
    row.owner = phrase.owner() == null ? null : phrase.owner().value();
    row.body = phrase.text();
    row.madeAt = phrase.made();
    return row;
  }

  Phrase phrase() {
    return new Phrase(
        id, new UnitCode(bureauCode), owner == null ? null : new AccountId(owner), body, madeAt);
  }
}
