package cn.fazhi.report.core.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acting now: an account with the grants it holds at this moment.
 *
 * @param name as it is written down; who acts for somebody is both: 乙（代甲）
 * @param own the grants that are theirs
 * @param proxies those they hold today in somebody else's place
 * @param actsFor in whose place this very act is done; null where it is their own
 * @param address the network address the act comes from; empty where it comes from the system
 * @param token the label of the token it comes by; empty where a person sits at a page
 */
public record Actor(
    AccountId account,
    String name,
    Set<Grant> own,
    Set<Proxy> proxies,
    @Nullable AccountId actsFor,
    String address,
    String token) {
  public Actor {
    own = Set.copyOf(own);
    proxies = Set.copyOf(proxies);
  }

  public Actor(AccountId account, String name, Set<Grant> grants) {
    this(account, name, grants, Set.of(), null, "", "");
  }

  public Actor at(String from) {
    return new Actor(account, name, own, proxies, actsFor, from, token);
  }

  public Actor by(Token means) {
    return new Actor(account, name, own, proxies, actsFor, address, means.label());
  }

  public Actor standingIn(Set<Proxy> today) {
    return new Actor(account, name, own, today, actsFor, address, token);
  }

  /** Under the name something was written down with. */
  public Actor named(String written) {
    return new Actor(account, written, own, proxies, actsFor, address, token);
  }

  /** What is noted of an act of theirs: also that a token did it, where one did. */
  public String noted(String note) {
    return token.isEmpty() ? note : (note.isEmpty() ? "" : note + "，") + "用接口令牌“" + token + "”";
  }

  /** All that they hold, in whosever place. */
  public Set<Grant> grants() {
    if (proxies.isEmpty()) {
      return own;
    }
    Set<Grant> all = new HashSet<>(own);
    proxies.forEach(proxy -> all.add(proxy.grant()));
    return Set.copyOf(all);
  }

  public boolean holds(Role role, UnitCode unit) {
    Grant grant = new Grant(unit, role);
    return own.contains(grant) || proxies.stream().anyMatch(p -> p.grant().equals(grant));
  }

  public boolean holds(Role role) {
    return own.stream().anyMatch(grant -> grant.role() == role)
        || proxies.stream().anyMatch(proxy -> proxy.grant().role() == role);
  }

  /** Whether it is they, or the one in whose place they act. */
  public boolean is(AccountId who) {
    return who.equals(account) || who.equals(actsFor);
  }

  /**
   * The capacities in which they hold the role at one of the units: as themselves first, then in
   * the place of each they stand in for.
   */
  public List<Actor> as(Role role, Set<UnitCode> units) {
    List<Actor> ways = new ArrayList<>();
    if (own.stream().anyMatch(grant -> grant.role() == role && units.contains(grant.unit()))) {
      ways.add(new Actor(account, name, own, Set.of(), actsFor, address, token));
    }
    Map<AccountId, List<Proxy>> others =
        proxies.stream()
            .filter(p -> p.grant().role() == role && units.contains(p.grant().unit()))
            .collect(
                Collectors.groupingBy(Proxy::account, LinkedHashMap::new, Collectors.toList()));
    others.values().forEach(place -> ways.add(inPlaceOf(place)));
    return ways;
  }

  private Actor inPlaceOf(List<Proxy> place) {
    Proxy one = place.get(0);
    Set<Grant> lent = place.stream().map(Proxy::grant).collect(Collectors.toSet());
    return new Actor(account, one.signs(name), lent, Set.of(), one.account(), address, token);
  }
}
