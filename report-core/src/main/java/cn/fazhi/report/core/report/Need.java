package cn.fazhi.report.core.report;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act asks for besides role and turn. A <em>standing</em> need is known before anything is
 * typed and so disables the button and says why; the others are judged when the act arrives.
 */
enum Need {
  REASON(false) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return intent.hasReason() ? null : new Refusal.NotReady(asking(intent.act()));
    }
  },
  REASON_OR_OPINION(false) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return intent.hasReason() || report.opinions().stream().anyMatch(Opinion::open)
          ? null
          : new Refusal.NotReady("退回要让对方知道改什么：请写明退回原因，或者先提出至少一条意见。");
    }
  },
  NO_BLOCKER(false) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      long blockers =
          intent.findings().stream().filter(f -> f.severity() == Severity.BLOCKER).count();
      return blockers == 0 ? null : new Refusal.NotReady("还有 " + blockers + " 处“必须改”的问题，改好后才能提交。");
    }
  },
  REASONS_FOR_ERRORS(false) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      long silent =
          intent.findings().stream()
              .filter(f -> f.severity() == Severity.ERROR)
              .map(Finding::key)
              .filter(key -> intent.reasons().getOrDefault(key, "").isBlank())
              .count();
      return silent == 0
          ? null
          : new Refusal.NotReady("还有 " + silent + " 处“应当改”的问题：请改正，或者逐处写明不改的理由。");
    }
  },
  OPINIONS_ANSWERED(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      int open = report.unanswered().size();
      return open == 0 ? null : new Refusal.NotReady("还有 " + open + " 条意见没有答复，请逐条答复后再提交。");
    }
  },
  CURRENT_REVISION(false) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      Seal latest = report.latest();
      Judged shown = intent.judged();
      return shown != null
              && shown.revision() == latest.number()
              && latest.digest().equals(shown.digest())
          ? null
          : new Refusal.Stale("您看到的不是最新一稿，请刷新后重新阅读再作决定。", List.of());
    }
  },
  NOT_ITS_DRAFTER(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.latest().writers().stream().anyMatch(actor::is)
          ? new Refusal.NotAllowed("这一稿由您起草，按规定须由另一位负责人签发。")
          : null;
    }
  },
  NOT_ITS_AUTHOR(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.authoredBy(actor) ? new Refusal.NotAllowed("这一稿由您起草或签发，须由其他同志办理。") : null;
    }
  },
  NOT_ITS_REVIEWER(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      boolean reviewed =
          report.entries().stream()
              .filter(e -> e.act() == Act.PASS)
              .reduce((earlier, later) -> later)
              .filter(e -> e.involves(actor))
              .isPresent();
      return reviewed ? new Refusal.NotAllowed("这一稿由您审核通过，须由另一位负责人审定。") : null;
    }
  },
  UNCLAIMED(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      Claim claim = report.claim();
      return claim == null
          ? null
          : new Refusal.Stale(claim.name() + "已经签收，不能再撤回。如需修改，请联系其退回。", List.of());
    }
  },
  FIRST_DISTRICT_STEP(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.movedOnSinceSubmission()
          ? new Refusal.Stale("审核已经有了结果，不能再撤回。", List.of())
          : null;
    }
  },
  NOBODY_ELSES(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      Claim claim = report.claim();
      return claim == null || report.claimedBy(actor)
          ? null
          : new Refusal.Stale("这份报告已由" + claim.name() + "签收办理。如需由您办理，请其退出签收。", List.of());
    }
  },
  OWN_CLAIM(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.claimedBy(actor) ? null : new Refusal.NotReady("这份报告不在您名下，无需退出签收。");
    }
  },
  CLAIMED(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.claim() != null ? null : new Refusal.NotReady("现在没有人签收这份报告。");
    }
  },
  NO_OPEN_MUST(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      int open = report.standing().musts();
      return open == 0
          ? null
          : new Refusal.NotReady("还有 " + open + " 条“必须改”的意见没有解决，通过前须确认解决或退回修改。");
    }
  },
  NAMED_SECTION_ONCE(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.sectionsStillToAgree().stream()
              .anyMatch(unit -> actor.holds(Role.REVIEWER, unit))
          ? null
          : new Refusal.NotReady("您所在的科室已经会签，等其他科室办理。");
    }
  },
  SECRECY_REVIEWED(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      SecrecyReview review = report.secrecyReview();
      if (review == null || review.revision() != report.latest().number()) {
        return new Refusal.NotReady("公开前须由另一位同志完成保密审查。");
      }
      return review.by().is(actor) || report.did(Act.SECRECY_REVIEW, review.revision(), actor)
          ? new Refusal.NotAllowed("保密审查由您完成，须由另一位同志办理公开。")
          : null;
    }
  },
  SECRECY_CLEARED(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      SecrecyReview review = report.secrecyReview();
      Refusal missing = SECRECY_REVIEWED.unmet(report, actor, intent);
      return missing != null || review == null || review.cleared()
          ? missing
          : new Refusal.NotReady("保密审查的结论是“不宜公开”：请退回单位修改，或者办理不予公开。");
    }
  },
  PERSONAL_DATA_CLEARED(false) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      boolean found = intent.findings().stream().anyMatch(f -> f.rule().equals("personal-data"));
      return !found || intent.hasReason()
          ? null
          : new Refusal.NotReady("正文或者要公开的附件的文件名里还有个人信息。请退回单位处理，或者写明依法可以公开的理由；附件也可以不勾选。");
    }
  },
  NOT_ARRIVED(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.arrived() == null ? null : new Refusal.NotReady("报告已经送到区司法局，不再受报送期限限制，不需要延期。");
    }
  },
  PUBLIC_NOW(true) {
    @Override
    @Nullable Refusal unmet(Report report, Actor actor, Intent intent) {
      return report.isPublic() ? null : new Refusal.NotReady("这份报告现在没有公开。");
    }
  };

  private static String asking(@Nullable Act act) {
    if (act == null) {
      return "请写明原因。";
    }
    return switch (act) {
      case ANSWER -> "请写明不改的理由。";
      case REMARK -> "请写明意见，单位会看到您写的内容。";
      case SECRECY_REVIEW -> "请写明审查结论。";
      case REGISTER -> "请填写公开的网址或载体。";
      case WITHHOLD -> "请写明不予公开的理由。";
      case WITHDRAW -> "请写明撤下的原因，公众会在原处看到您写的内容。";
      case REOPEN -> "请写明重新启动的原因，单位会看到您写的内容并逐条答复。";
      case EXTEND, REASSIGN, RELEASE -> "请写明原因，它会记入办理记录。";
      default -> "请写明原因，对方会看到您写的内容。";
    };
  }

  private final boolean standing;

  Need(boolean standing) {
    this.standing = standing;
  }

  boolean standing() {
    return standing;
  }

  /** The refusal this need leads to, or null where it is met. */
  abstract @Nullable Refusal unmet(Report report, Actor actor, Intent intent);
}
