package cn.fazhi.report.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files beside one report's text; what was submitted with a revision stays with it. */
final class Attachments {
  /** Beside the working text at one time. */
  static final int MOST = 30;

  /** Bytes beside the working text at one time. */
  static final long MOST_BYTES = 60L << 20;

  private final List<Attachment> all;
  private final Set<Attachment> loaded;

  Attachments(List<Attachment> kept) {
    all = new ArrayList<>(kept);
    loaded = Set.copyOf(kept);
  }

  List<Attachment> all() {
    return List.copyOf(all);
  }

  /** Added or removed since it was loaded. */
  List<Attachment> changed() {
    return all.stream().filter(attachment -> !loaded.contains(attachment)).toList();
  }

  List<Attachment> attached() {
    return all.stream().filter(Attachment::attached).toList();
  }

  List<Attachment> of(int revision) {
    return all.stream().filter(attachment -> attachment.of(revision)).toList();
  }

  /** Those of a revision that are named. */
  List<Attachment> among(Set<String> ids, int revision) {
    return of(revision).stream()
        .filter(attachment -> ids.contains(attachment.file().id()))
        .toList();
  }

  /** Refuses where one that is named is not with the revision. */
  void require(Set<String> ids, int revision) {
    if (among(ids, revision).size() < ids.size()) {
      throw new Refusal.NotReady("要公开的附件不在这一稿里，请刷新后重新勾选。");
    }
  }

  /** Beside the text that somebody at this distance reads. */
  List<Attachment> visibleTo(Sight sight, Seals seals) {
    return switch (sight) {
      case NONE, HEAD -> List.of();
      case SEALED -> of(seals.lastReached());
      case OWN -> attached();
    };
  }

  /** One that somebody at this distance may have, whichever text it is with. */
  Attachment open(String id, Sight sight, Seals seals) {
    return find(id)
        .filter(Attachment::kept)
        .filter(file -> sight == Sight.OWN || sight == Sight.SEALED && seals.reachedWith(file))
        .orElseThrow(Refusal.NotFound::new);
  }

  private Optional<Attachment> find(String id) {
    return all.stream().filter(attachment -> attachment.file().id().equals(id)).findFirst();
  }

  void add(Attachment.File file, Signed by, int since) {
    List<Attachment> now = attached();
    if (now.size() >= MOST) {
      throw new Refusal.NotReady("一份报告最多附 " + MOST + " 个文件，现在已经满了。请先移除不用的，或者把几个文件合并成一个 PDF 再添加。");
    }
    long taken = now.stream().mapToLong(attachment -> attachment.file().size()).sum();
    if (taken + file.size() > MOST_BYTES) {
      throw new Refusal.NotReady(
          "一份报告的附件合计不超过 60 MB：现有 "
              + room(taken)
              + "，这个文件 "
              + room(file.size())
              + "，放不下了。请压缩后再添加，或者先移除不用的附件。");
    }
    all.add(new Attachment(file, by, since, null, null));
  }

  /** Takes one away from the working text. */
  Attachment remove(String id, Signed by, int sealed) {
    Attachment found = find(id).filter(Attachment::attached).orElseThrow(Refusal.NotFound::new);
    Attachment removed = found.removed(by, sealed);
    all.set(all.indexOf(found), removed);
    return removed;
  }

  /** A number of bytes for people. */
  static String room(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, (bytes + 512) >> 10) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
  }
}
