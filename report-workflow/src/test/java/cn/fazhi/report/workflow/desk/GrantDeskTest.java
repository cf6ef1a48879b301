package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.report.Refusal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One administrator makes accounts, another gives roles; neither can do both. */
@DeskTest
class GrantDeskTest {
  private static final Grant DRAFTS = new Grant(Cast.TOWN.code(), Role.DRAFTER);
  private static final Actor GUARD =
      Cast.actor("g-guard", "安宁", Role.SECURITY_ADMIN, Cast.DISTRICT);
  private static final Actor KEEPER =
      Cast.actor("g-keeper", "马维", Role.SYSTEM_ADMIN, Cast.DISTRICT);

  @Autowired GrantDesk desk;
  @Autowired PeopleDesk people;
  @Autowired Accounts accounts;
  @Autowired GrantRequests requests;
  @Autowired Office office;

  @BeforeEach
  void bothWork() {
    for (Actor actor : Set.of(GUARD, KEEPER)) {
      String id = actor.account().value();
      accounts.save(new Account(actor.account(), id, actor.name(), "h", true, actor.grants()));
    }
  }

  private AccountId hired(Unit home, Role... roles) {
    String login = "n" + UUID.randomUUID().toString().substring(0, 8);
    return people.hire(KEEPER, login, "新来", home.code(), Set.of(roles), "h").id();
  }

  private Account now(AccountId id) {
    return accounts.find(id).orElseThrow();
  }

  @Test
  @Tag("R015")
  void whoMakesAnAccountOnlyAsksForItsRolesAndWhoGivesThemMakesNone() {
    AccountId id = hired(Cast.TOWN, Role.DRAFTER);

    assertThat(now(id).grants()).isEmpty();
    assertThat(requests.of(id)).containsExactly(DRAFTS);
    assertThatThrownBy(() -> desk.give(KEEPER, id, DRAFTS)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> people.hire(GUARD, "abc", "某人", Cast.TOWN.code(), Set.of(), "h"))
        .isInstanceOf(Refusal.NotFound.class);

    desk.give(GUARD, id, DRAFTS);
    desk.give(GUARD, id, DRAFTS);
    assertThat(now(id).grants()).containsExactly(DRAFTS);
    assertThat(requests.of(id)).isEmpty();
    desk.take(GUARD, id, DRAFTS);
    assertThat(now(id).grants()).isEmpty();
  }

  @Test
  @Tag("R007")
  void rolesThatDoNotFitAreNotGivenAndNobodyIsTwoOfTheThree() {
    AccountId id = hired(Cast.DISTRICT);
    Grant keeps = new Grant(Cast.DISTRICT.code(), Role.SYSTEM_ADMIN);
    desk.give(GUARD, id, keeps);

    for (Grant wrong :
        Set.of(
            new Grant(Cast.DISTRICT.code(), Role.AUDITOR),
            DRAFTS,
            new Grant(Cast.TOWN.code(), Role.REVIEWER))) {
      assertThatThrownBy(() -> desk.give(GUARD, id, wrong)).isInstanceOf(Refusal.NotReady.class);
    }
    assertThat(now(id).grants()).containsExactly(keeps);
    assertThatThrownBy(() -> desk.give(GUARD, GUARD.account(), DRAFTS))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> people.dismiss(KEEPER, GUARD.account(), null))
        .isInstanceOf(Refusal.NotAllowed.class);
  }

  @Test
  @Tag("R011")
  void whoLeavesKeepsNothingAndTheSuccessorIsAskedFor() {
    AccountId leaver = hired(Cast.TOWN);
    AccountId successor = hired(Cast.TOWN);
    AccountId stranger = hired(Cast.OTHER_TOWN);
    desk.give(GUARD, leaver, DRAFTS);

    assertThatThrownBy(() -> people.dismiss(KEEPER, leaver, stranger))
        .isInstanceOf(Refusal.NotReady.class);
    assertThat(now(leaver).enabled()).isTrue();
    assertThat(people.leaving(KEEPER, leaver).successors())
        .extracting(Account::id)
        .contains(successor)
        .doesNotContain(stranger, leaver);

    people.dismiss(KEEPER, leaver, successor);
    assertThat(now(leaver).enabled()).isFalse();
    assertThat(now(leaver).grants()).containsExactly(DRAFTS);
    assertThat(requests.of(successor)).containsExactly(DRAFTS);
    assertThatThrownBy(() -> desk.give(GUARD, leaver, DRAFTS)).isInstanceOf(Refusal.NotReady.class);
  }

  @Test
  @Tag("R011")
  void aRoleTakenGivesBackWhatWasClaimedByItAndNothingElse() {
    AccountId id = hired(Cast.BUREAU);
    Grant reviews = new Grant(Cast.BUREAU.code(), Role.REVIEWER);
    Grant countersigns = new Grant(Cast.SECTION_ONE.code(), Role.REVIEWER);
    desk.give(GUARD, id, reviews);
    desk.give(GUARD, id, countersigns);
    Journey journey = office.journey(Office.STANDARD).drafted().submitted().signed();
    Actor reviewer = now(id).actor();
    office.district.claim(reviewer, new Ticket(journey.id(), journey.report().version()));

    desk.take(GUARD, id, countersigns);
    assertThat(journey.report().claim()).isNotNull();
    desk.take(GUARD, id, reviews);
    assertThat(journey.report().claim()).isNull();
  }
}
