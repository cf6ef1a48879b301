package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Phrase;
import cn.fazhi.report.core.report.Phrases;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Phrases kept in the database. */
final class StoredPhrases implements Phrases {
  private final PhraseMapper phrases;

  StoredPhrases(PhraseMapper phrases) {
    this.phrases = phrases;
  }

  @Override
  public List<Phrase> of(AccountId owner, Collection<UnitCode> bureaus) {
    return bureaus.isEmpty()
        ? List.of()
        : phrases.of(owner.value(), bureaus.stream().map(UnitCode::value).toList()).stream()
            .map(PhraseRow::phrase)
            .toList();
  }

  @Override
  public Optional<Phrase> find(String id) {
    return Optional.ofNullable(phrases.find(id)).map(PhraseRow::phrase);
  }

  @Override
  public void add(Phrase phrase) {
    phrases.add(PhraseRow.of(phrase));
  }

  @Override
  public void remove(String id) {
    phrases.remove(id);
  }
}
