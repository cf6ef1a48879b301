package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Standing;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of any report who has it, what is missing and what happens next, as far as the reader may
 * know: one mouth for its page, the lists, the board and other programs.
 */
@Component
public class Standings {
  private final Flows flows;

  Standings(Flows flows) {
    this.flows = flows;
  }

  /**
   * The words of a sentence without its dates.
   *
   * @param holder who has it, empty where it waits for nobody
   * @param duty what they have to do; of a closed report how it ended
   * @param missing what keeps it from going on, null where nothing does that the reader may know
   * @param next what happens then
   */
  public record Words(String holder, String duty, @Nullable String missing, String next) {
    public boolean closed() {
      return holder.isEmpty();
    }
  }

  /**
   * @param unit name of the reporting unit
   * @param bureau name of the bureau
   * @param sight how much of it the reader may see
   */
  public Words of(Standing at, String unit, String bureau, Sight sight) {
    if (at.kind() == StepKind.NONE) {
      return new Words("", ended(at), null, afterwards(at));
    }
    return new Words(
        holder(at, unit, bureau, sight), duty(at, sight), missing(at, sight), next(at, sight));
  }

  /** The open step's name in the flow, empty where there is none. */
  public String step(Standing at) {
    String open = at.step();
    return open == null ? "" : flows.of(at.flow()).step(open).name();
  }

  private static String ended(Standing at) {
    if (at.withdrawn()) {
      return "已撤下公开";
    }
    return at.status() == Status.PUBLISHED ? "已经公开，全部办结" : "已办结：不予公开";
  }

  private static String afterwards(Standing at) {
    return at.withdrawn() ? "公开页面上只留撤下说明。要改正后重新公开的，由审定人“重新启动”。" : at.status().sentence();
  }

  private static String holder(Standing at, String unit, String bureau, Sight sight) {
    if (at.holder() != null) {
      return at.holder();
    }
    return switch (at.kind()) {
      case DRAFTING, REVISION -> unit + "起草人";
      case SIGNING -> unit + "签发人";
      case DECISION -> bureau + "审定人";
      case PUBLICATION -> bureau + (secrecyDue(at, sight) ? "" : "公开员");
      default -> bureau + "审核人";
    };
  }

  private static String duty(Standing at, Sight sight) {
    return secrecyDue(at, sight) ? Act.SECRECY_REVIEW.label() : at.kind().label();
  }

  /** Who of the district looks at secrecy, and when, is settled inside the district. */
  private static boolean secrecyDue(Standing at, Sight sight) {
    return at.kind() == StepKind.PUBLICATION && !at.secrecyReviewed() && sight != Sight.OWN;
  }

  private static @Nullable String missing(Standing at, Sight sight) {
    if (at.kind() == StepKind.REVISION && at.owed() > 0 && sight != Sight.HEAD) {
      return "还有 " + at.owed() + " 条意见要答复";
    }
    if (at.kind() == StepKind.REVIEW && at.musts() > 0 && sight == Sight.SEALED) {
      return "还有 " + at.musts() + " 条“必须改”的意见没有解决";
    }
    return null;
  }

  private String next(Standing at, Sight sight) {
    Flow flow = flows.of(at.flow());
    String own = sight == Sight.OWN ? "本单位" : "单位";
    return switch (at.kind()) {
      case DRAFTING, REVISION ->
          flow.signing().isPresent() ? "提交后由" + own + "签发人签发，再报送区司法局。" : "提交后直接报送区司法局审核。";
      case SIGNING -> "签发后报送区司法局审核；也可以退回起草人修改。";
      case PUBLICATION -> publication(at, sight);
      default -> "通过后进入“" + following(flow, at) + "”；需要修改的退回单位，修改后须重新签发。";
    };
  }

  private static String publication(Standing at, Sight sight) {
    if (sight == Sight.OWN) {
      return "由公开员核对后向社会公开。";
    }
    return at.secrecyReviewed() ? "保密审查已经完成，核对个人信息后即可公开。" : "由公开员以外的一位同志做保密审查，之后由公开员公开。";
  }

  private static String following(Flow flow, Standing at) {
    Leads onward = at.kind() == StepKind.COUNTERSIGN ? Leads.ONWARD_WHEN_ALL_AGREE : Leads.ONWARD;
    return flow.step(
            flow.next(onward, new Position(at.step(), at.draftersStep(), at.returnedFrom(), true)))
        .name();
  }
}
