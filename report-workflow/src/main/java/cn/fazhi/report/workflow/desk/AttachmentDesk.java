package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.AttachmentContents;

/** Where a drafter puts files beside the text and takes them away. */
@Desk
public class AttachmentDesk {
  private final OneAct act;
  private final AttachmentContents contents;
  private final Storeroom storeroom;

  AttachmentDesk(OneAct act, AttachmentContents contents, Storeroom storeroom) {
    this.act = act;
    this.contents = contents;
    this.storeroom = storeroom;
  }

  /** Puts a file beside the text. */
  public void add(Actor actor, Ticket ticket, Brought brought) {
    act.stay(
        actor,
        ticket,
        (report, now) -> {
          report.attach(actor, brought.file(), now);
          storeroom.require(report, brought.file().size());
        },
        () -> contents.keep(brought.file().id(), brought.bytes()));
  }

  /** Takes a file away; its bytes go too, unless it was ever submitted. */
  public void remove(Actor actor, Ticket ticket, String id) {
    act.stay(
        actor, ticket, (report, now) -> report.detach(actor, id, now), () -> contents.discard(id));
  }
}
