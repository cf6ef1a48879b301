package cn.fazhi.report.web.township;

import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.workflow.desk.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was filled in on the page of opinions, by number of the opinion. */
record Replies(Map<Integer, Reply> typed) {
  static final Replies NONE = new Replies(Map.of());

  private static final Pattern FIELD = Pattern.compile("(?:kind|words)-(\\d{1,6})");

  /** From the fields {@code kind-N} and {@code words-N}; what was left empty is not there. */
  static Replies of(Map<String, String> fields) {
    Map<Integer, Reply> typed = new TreeMap<>();
    for (String name : fields.keySet()) {
      Matcher field = FIELD.matcher(name);
      if (field.matches()) {
        int number = Integer.parseInt(field.group(1));
        Answer.@Nullable Kind kind = kind(fields.getOrDefault("kind-" + number, ""));
        String words = fields.getOrDefault("words-" + number, "").strip().replace("\r\n", "\n");
        if (kind != null || !words.isEmpty()) {
          typed.put(number, new Reply(number, kind, words));
        }
      }
    }
    return new Replies(typed);
  }

  private static Answer.@Nullable Kind kind(String name) {
    return Arrays.stream(Answer.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Those that say something else than the answer that stands. */
  List<Reply> differentFrom(Report report) {
    return typed.values().stream().filter(reply -> !stands(report, reply)).toList();
  }

  /** Whether something was sent and all of it stands already. */
  boolean standing(Report report) {
    return !typed.isEmpty() && differentFrom(report).isEmpty();
  }

  private static boolean stands(Report report, Reply reply) {
    List<Opinion> owed = report.unanswered();
    return report.opinions().stream()
        .filter(o -> o.id() == reply.opinion())
        .anyMatch(o -> reply.equals(standing(o, owed.contains(o))));
  }

  /** What the form shows for an opinion: what was typed, else the answer that stands. */
  Reply shown(Opinion opinion, boolean owed) {
    Reply reply = typed.get(opinion.id());
    return reply == null ? standing(opinion, owed) : reply;
  }

  /** An answer to an earlier round counts no more once the district has judged again. */
  private static Reply standing(Opinion opinion, boolean owed) {
    List<Answer> answers = opinion.answers();
    if (owed || answers.isEmpty()) {
      return new Reply(opinion.id(), null, "");
    }
    Answer last = answers.get(answers.size() - 1);
    return new Reply(opinion.id(), last.kind(), last.text());
  }

  /** What was typed for opinions that these do not have open any more, to be copied. */
  List<String> withoutForm(List<Opinion> shown) {
    List<Integer> open = shown.stream().filter(Opinion::open).map(Opinion::id).toList();
    return typed.values().stream()
        .filter(reply -> !open.contains(reply.opinion()))
        .map(Reply::words)
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
