package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.KeptSecrets;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.Tokens;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens are made and revoked: everybody their own, the security administrator those of
 * systems.
 */
@Desk
public class TokenDesk {
  private static final int MOST = 20;
  private static final int LONGEST_LABEL = 60;

  private final Tokens tokens;
  private final Units units;
  private final KeptSecrets secrets;
  private final DoorBook book;

  TokenDesk(Tokens tokens, Units units, KeptSecrets secrets, DoorBook book) {
    this.tokens = tokens;
    this.units = units;
    this.secrets = secrets;
    this.book = book;
  }

  /** What somebody asks for. */
  public record Wish(String label, Set<Scope> scopes, int days) {}

  /**
   * A fresh token.
   *
   * @param plain the whole of it: shown once and kept nowhere
   */
  public record Made(Token token, String plain) {}

  /** The actor's own tokens. */
  public List<Token> own(Actor actor) {
    return tokens.of(actor.account());
  }

  /** For whoever sends no form. */
  public Made make(Actor actor, Wish wish) {
    return make(actor, wish, new Sent(-1, null));
  }

  public Made make(Actor actor, Wish wish, Sent sent) {
    Instant now = book.now();
    if (own(actor).stream().filter(token -> token.open(now)).count() >= MOST) {
      throw new Refusal.NotReady("您已有 " + MOST + " 个有效的令牌。请先撤销不用的，再新建。");
    }
    return made(actor, wish, sent, actor.account(), null);
  }

  public void revoke(Actor actor, String id) {
    revoke(
        actor,
        tokens
            .find(id)
            .filter(token -> actor.account().equals(token.account()))
            .orElseThrow(Refusal.NotFound::new));
  }

  /** All tokens, for whoever guards the doors. */
  public List<Token> all(Actor actor) {
    permit(actor);
    return tokens.all();
  }

  /** Refuses where the actor may not look after other people's tokens. */
  public void mayManage(Actor actor) {
    permit(actor);
  }

  /**
   * A token of a system, which is nobody's and holds one role at one unit. It reads and does no
   * more: whoever makes it sees it, and an administrator writes and judges nothing.
   */
  public Made makeForSystem(Actor actor, Wish wish, Grant grant, Sent sent) {
    permit(actor);
    boolean fits =
        Token.OF_SYSTEMS.contains(grant.role())
            && units
                .find(grant.unit())
                .filter(Unit::open)
                .filter(unit -> has(unit, grant))
                .isPresent();
    if (!fits) {
      throw new Refusal.NotReady("这个单位没有这种角色：报送单位选“起草人”，区司法局和科室选“审核人”或者“流程管理员”。");
    }
    if (!wish.scopes().equals(Set.of(Scope.READ))) {
      throw new Refusal.NotReady("写稿和办理由人负责：系统令牌只能选“查看”。要由系统代为写稿或办理的，请本人在“我的账号”里新建个人令牌。");
    }
    return made(actor, wish, sent, null, grant);
  }

  private static boolean has(Unit unit, Grant grant) {
    return grant.role().fits(unit.kind());
  }

  public void revokeAny(Actor actor, String id) {
    permit(actor);
    revoke(actor, tokens.find(id).orElseThrow(Refusal.NotFound::new));
  }

  private Made made(
      Actor actor, Wish wish, Sent sent, @Nullable AccountId account, @Nullable Grant grant) {
    check(wish);
    Instant now = book.now();
    String id = id(actor, sent);
    String secret = secrets.fresh(ShownToken.SECRET);
    Token token =
        new Token(
            id,
            wish.label(),
            account,
            grant,
            wish.scopes(),
            secrets.of(ShownToken.kept(id), secret),
            actor.account(),
            now,
            now.plus(Duration.ofDays(wish.days())),
            null,
            null);
    tokens.add(token);
    book.token(token, actor, "MAKE_TOKEN", true, told(token));
    return new Made(token, new ShownToken(id, secret).text());
  }

  /** The same form makes the same token, so that a second click finds the first one's. */
  private String id(Actor actor, Sent sent) {
    if (sent.form() == null) {
      return secrets.fresh(ShownToken.ID);
    }
    String id = secrets.told(actor.account().value() + " " + sent.form(), ShownToken.ID);
    tokens
        .find(id)
        .ifPresent(
            made -> {
              throw new Refusal.NotReady(
                  "“" + made.label() + "”的令牌刚才已经建好，没有再建一个。密钥只在第一次显示；如果没有看到，请在列表里撤销它，再新建一个。");
            });
    return id;
  }

  private static void check(Wish wish) {
    String label = wish.label();
    if (label.isBlank() || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
      throw new Refusal.NotReady("请写明这个令牌给哪个系统用，最多 " + LONGEST_LABEL + " 个字。");
    }
    if (wish.scopes().isEmpty()) {
      throw new Refusal.NotReady("请至少选择一种用途。");
    }
    if (wish.days() < 1 || wish.days() > Token.LONGEST.toDays()) {
      throw new Refusal.NotReady("有效期请选择 1 到 " + Token.LONGEST.toDays() + " 天。");
    }
  }

  private void revoke(Actor actor, Token token) {
    if (tokens.revoke(token.id(), book.now())) {
      book.token(token, actor, "REVOKE_TOKEN", true, told(token));
    }
  }

  private static String told(Token token) {
    String scopes = token.inOrder().stream().map(Scope::label).collect(Collectors.joining("、"));
    return "“" + token.label() + "”（" + token.id() + "）：" + scopes;
  }

  private static void permit(Actor actor) {
    if (!actor.holds(Role.SECURITY_ADMIN)) {
      throw new Refusal.NotFound();
    }
  }
}
