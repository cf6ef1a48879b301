package cn.fazhi.report.core.report;

import java.util.List;

/** The one way to say no. Each carries a sentence that says what to do next. */
public abstract sealed class Refusal extends RuntimeException {
  private Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  public String sentence() {
    return getMessage();
  }

  /** It does not exist, or the actor may not know that it does. */
  public static final class NotFound extends Refusal {
    public NotFound() {
      super("没有找到您要的内容：它可能已被移走，或者您不能查看。请返回后重新进入。");
    }
  }

  /** The actor may see it but never do this. */
  public static final class NotAllowed extends Refusal {
    public NotAllowed(String sentence) {
      super(sentence);
    }
  }

  /** It can be done once something is mended or filled in. */
  public static final class NotReady extends Refusal {
    public NotReady(String sentence) {
      super(sentence);
    }
  }

  /** Somebody was faster, or it is no longer the actor's turn. */
  public static final class Stale extends Refusal {
    private final transient List<Entry> meanwhile;

    public Stale(String sentence, List<Entry> meanwhile) {
      super(sentence);
      this.meanwhile = List.copyOf(meanwhile);
    }

    /** What happened since the page was shown, oldest first. */
    public List<Entry> meanwhile() {
      return meanwhile;
    }
  }
}
