package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Token;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A token as lists show it; whether its account still works, the door asks. */
public record TokenLine(Token token, State state) {
  /** How long new tokens may work, in days. */
  public static final List<Integer> TERMS = List.of(30, 90, 180, 366);

  /** How a token stands, and how loudly the list says so. */
  public enum State {
    OPEN("有效", "ok"),
    EXPIRED("已到期", "todo"),
    REVOKED("已撤销", "todo");

    private final String label;
    private final String tag;

    State(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String label() {
      return label;
    }

    public String tag() {
      return tag;
    }
  }

  /** Those that work come first. */
  public static List<TokenLine> of(List<Token> tokens, Instant now) {
    return tokens.stream()
        .map(token -> new TokenLine(token, state(token, now)))
        .sorted((a, b) -> a.state().compareTo(b.state()))
        .toList();
  }

  private static State state(Token token, Instant now) {
    if (token.open(now)) {
      return State.OPEN;
    }
    return token.revokedAt() == null ? State.EXPIRED : State.REVOKED;
  }

  public String scopes() {
    return token.inOrder().stream().map(Scope::label).collect(Collectors.joining("、"));
  }
}
