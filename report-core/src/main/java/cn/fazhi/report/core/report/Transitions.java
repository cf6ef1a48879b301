package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.people.Role.APPROVER;
import static cn.fazhi.report.core.people.Role.DRAFTER;
import static cn.fazhi.report.core.people.Role.PUBLISHER;
import static cn.fazhi.report.core.people.Role.REVIEWER;
import static cn.fazhi.report.core.people.Role.SIGNATORY;
import static cn.fazhi.report.core.people.Role.WORKFLOW_ADMIN;
import static cn.fazhi.report.core.report.Leads.CLOSED;
import static cn.fazhi.report.core.report.Leads.DRAFTERS;
import static cn.fazhi.report.core.report.Leads.ONWARD;
import static cn.fazhi.report.core.report.Leads.ONWARD_WHEN_ALL_AGREE;
import static cn.fazhi.report.core.report.Leads.REOPENED;
import static cn.fazhi.report.core.report.Leads.SAME;
import static cn.fazhi.report.core.report.Need.*;
import static cn.fazhi.report.core.report.StepKind.COUNTERSIGN;
import static cn.fazhi.report.core.report.StepKind.DECISION;
import static cn.fazhi.report.core.report.StepKind.DRAFTING;
import static cn.fazhi.report.core.report.StepKind.NONE;
import static cn.fazhi.report.core.report.StepKind.PUBLICATION;
import static cn.fazhi.report.core.report.StepKind.REVIEW;
import static cn.fazhi.report.core.report.StepKind.REVISION;
import static cn.fazhi.report.core.report.StepKind.SIGNING;

import cn.fazhi.report.core.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The law: every act that is possible, as data. Guards, buttons, tests and the drawn picture read
 * it; what stands in no row is refused.
 */
public final class Transitions {
  private static final List<Transition> ROWS = rows();

  private Transitions() {}

  /** All rows. */
  public static List<Transition> all() {
    return ROWS;
  }

  /** Who has something to do at such a step: its own act, or the secrecy review beside it. */
  public static Set<Role> due(StepKind step) {
    return ROWS.stream()
        .filter(row -> row.step() == step && (row.forward() || row.act() == Act.SECRECY_REVIEW))
        .map(Transition::role)
        .collect(Collectors.toSet());
  }

  static List<Transition> of(StepKind step, Act act) {
    return ROWS.stream().filter(row -> row.step() == step && row.act() == act).toList();
  }

  private static List<Transition> rows() {
    Table t = new Table();
    for (StepKind step : List.of(DRAFTING, REVISION)) {
      for (Act act : List.of(Act.SAVE, Act.IMPORT, Act.ATTACH, Act.DETACH, Act.CHECK)) {
        t.row(DRAFTER, step, act, SAME);
      }
    }
    t.row(DRAFTER, REVISION, Act.ANSWER, SAME, REASON);
    t.row(DRAFTER, DRAFTING, Act.SUBMIT, ONWARD, NO_BLOCKER, REASONS_FOR_ERRORS);
    t.row(DRAFTER, REVISION, Act.SUBMIT, ONWARD, OPINIONS_ANSWERED, NO_BLOCKER, REASONS_FOR_ERRORS);
    t.row(DRAFTER, SIGNING, Act.RECALL, DRAFTERS);
    for (StepKind step : List.of(REVIEW, COUNTERSIGN, DECISION)) {
      t.row(DRAFTER, step, Act.RECALL, DRAFTERS, UNCLAIMED, FIRST_DISTRICT_STEP);
    }

    t.row(SIGNATORY, SIGNING, Act.SIGN, ONWARD, NOT_ITS_DRAFTER, CURRENT_REVISION);
    t.row(SIGNATORY, SIGNING, Act.RETURN, DRAFTERS, REASON, CURRENT_REVISION);

    t.row(REVIEWER, REVIEW, Act.CLAIM, SAME, NOBODY_ELSES, NOT_ITS_AUTHOR);
    t.row(REVIEWER, REVIEW, Act.RELEASE, SAME, OWN_CLAIM);
    t.row(REVIEWER, REVIEW, Act.REMARK, SAME, NOBODY_ELSES, NOT_ITS_AUTHOR, REASON);
    t.row(REVIEWER, REVIEW, Act.RESOLVE, SAME, NOBODY_ELSES, NOT_ITS_AUTHOR);
    t.row(
        REVIEWER,
        REVIEW,
        Act.PASS,
        ONWARD,
        NOBODY_ELSES,
        NOT_ITS_AUTHOR,
        NO_OPEN_MUST,
        CURRENT_REVISION);
    t.row(
        REVIEWER,
        REVIEW,
        Act.RETURN,
        Leads.REVISION,
        NOBODY_ELSES,
        NOT_ITS_AUTHOR,
        REASON_OR_OPINION,
        CURRENT_REVISION);

    t.row(
        REVIEWER,
        COUNTERSIGN,
        Act.AGREE,
        ONWARD_WHEN_ALL_AGREE,
        NAMED_SECTION_ONCE,
        NOT_ITS_AUTHOR,
        CURRENT_REVISION);
    t.row(
        REVIEWER,
        COUNTERSIGN,
        Act.MUST_CHANGE,
        Leads.REVISION,
        NAMED_SECTION_ONCE,
        NOT_ITS_AUTHOR,
        REASON,
        CURRENT_REVISION);

    t.row(
        APPROVER,
        DECISION,
        Act.APPROVE,
        ONWARD,
        NOT_ITS_AUTHOR,
        NOT_ITS_REVIEWER,
        CURRENT_REVISION);
    t.row(
        APPROVER,
        DECISION,
        Act.SEND_BACK,
        Leads.REVIEW,
        NOT_ITS_REVIEWER,
        REASON,
        CURRENT_REVISION);
    t.row(
        APPROVER,
        DECISION,
        Act.RETURN,
        Leads.REVISION,
        NOT_ITS_REVIEWER,
        REASON_OR_OPINION,
        CURRENT_REVISION);

    for (Role role : List.of(REVIEWER, APPROVER, PUBLISHER)) {
      t.row(role, PUBLICATION, Act.SECRECY_REVIEW, SAME, NOT_ITS_AUTHOR, REASON, CURRENT_REVISION);
    }
    t.row(
        PUBLISHER,
        PUBLICATION,
        Act.PUBLISH,
        CLOSED,
        SECRECY_CLEARED,
        CURRENT_REVISION,
        PERSONAL_DATA_CLEARED);
    t.row(PUBLISHER, PUBLICATION, Act.RETURN, Leads.REVISION, REASON, CURRENT_REVISION);
    t.row(PUBLISHER, PUBLICATION, Act.WITHHOLD, CLOSED, SECRECY_REVIEWED, REASON, CURRENT_REVISION);
    t.row(PUBLISHER, NONE, Act.REGISTER, SAME, PUBLIC_NOW, REASON);
    for (StepKind step : StepKind.values()) {
      if (step != DRAFTING) { // a report opened again stays public until it is published anew
        t.row(PUBLISHER, step, Act.WITHDRAW, SAME, PUBLIC_NOW, REASON);
      }
    }
    t.row(APPROVER, NONE, Act.REOPEN, REOPENED, REASON);

    for (StepKind step : List.of(DRAFTING, SIGNING)) {
      t.row(WORKFLOW_ADMIN, step, Act.EXTEND, SAME, NOT_ARRIVED, REASON);
    }
    t.row(WORKFLOW_ADMIN, REVIEW, Act.RELEASE, SAME, CLAIMED, REASON);
    t.row(WORKFLOW_ADMIN, REVIEW, Act.REASSIGN, SAME, REASON);
    return List.copyOf(t.rows);
  }

  private static final class Table {
    private final List<Transition> rows = new ArrayList<>();

    void row(Role role, StepKind step, Act act, Leads leads, Need... needs) {
      rows.add(new Transition(role, step, act, leads, List.of(needs)));
    }
  }
}
