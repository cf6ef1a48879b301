package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.SetupSecret;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The door that stands open once: whoever started an empty system names its three administrators.
 */
@Desk
public class SetupDesk {
  private static final Duration VALID = Duration.ofHours(24);
  private static final String SUBJECT = "setup";

  private final Accounts accounts;
  private final Accesses accesses;
  private final Units units;
  private final SetupSecret secret;
  private final Tries tries;
  private final DoorBook book;

  SetupDesk(
      Accounts accounts,
      Accesses accesses,
      Units units,
      SetupSecret secret,
      Tries tries,
      DoorBook book) {
    this.accounts = accounts;
    this.accesses = accesses;
    this.units = units;
    this.secret = secret;
    this.tries = tries;
    this.book = book;
  }

  /** Whether nobody has been set up: there is no account at all. */
  public boolean open() {
    return accounts.all().isEmpty();
  }

  /** A new secret in the place of any earlier one. */
  public void renew(String plain) {
    if (open()) {
      secret.renew(Digest.sm3(plain), book.now().plus(VALID));
    }
  }

  /**
   * Whether the secret opens the door; the try is counted as one at any other door is.
   *
   * @throws TooSoon where nobody may try now
   */
  public boolean opens(String plain, String address) {
    require();
    tries.count(SUBJECT);
    tries.count(Strikes.ofAddress(address));
    boolean fits =
        secret.open(book.now()).filter(digest -> same(digest, Digest.sm3(plain))).isPresent();
    if (fits) {
      tries.fitted(SUBJECT, address);
    } else {
      book.nobodys("SET_UP", false, address, "设置码不对或者已过期");
    }
    return fits;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Names the three; each gets a one-time secret and must choose a password with it.
   *
   * @param hashes of those secrets, in the order of {@link FirstPeople#ROLES}
   */
  public void setUp(String plain, FirstPeople people, List<String> hashes, String address) {
    require();
    List<String> faults = people.faults();
    if (!faults.isEmpty()) {
      throw new Refusal.NotReady(String.join("", faults));
    }
    Instant now = book.now();
    if (!secret.use(Digest.sm3(plain), now)) {
      throw new Refusal.NotFound();
    }
    UnitCode district = new UnitCode(people.districtCode());
    UnitCode bureau = new UnitCode(people.bureauCode());
    units.save(new Unit(district, people.district(), Unit.Kind.DISTRICT, null));
    units.save(new Unit(bureau, people.bureau(), Unit.Kind.BUREAU, district));
    for (int i = 0; i < FirstPeople.ROLES.size(); i++) {
      FirstPeople.Person person = people.administrators().get(i);
      appoint(person, new Grant(district, FirstPeople.ROLES.get(i)), hashes.get(i), now, address);
    }
    book.nobodys("SET_UP", true, address, people.district() + "，" + people.bureau());
  }

  private void appoint(
      FirstPeople.Person person, Grant grant, String hash, Instant now, String address) {
    AccountId id = new AccountId(UUID.randomUUID().toString());
    Account account = new Account(id, person.login(), person.name(), hash, true, Set.of(grant));
    accounts.save(account);
    Access access = accesses.take(id).orElseThrow();
    accesses.save(access.handedOver(now));
    Role role = grant.role();
    book.own(account, "APPOINT", true, address, role.label() + "，首次设置");
  }

  private void require() {
    if (!open()) {
      throw new Refusal.NotFound();
    }
  }
}
