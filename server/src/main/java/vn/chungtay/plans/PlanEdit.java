package vn.chungtay.plans;

import java.util.UUID;

/** One piece of writing in an open version. */
public final class PlanEdit {
  private final String words;
  private final Writing writing;

  private PlanEdit(String words, Writing writing) {
    this.words = words;
    this.writing = writing;
  }

  /** The head and the foot of the printed plan. */
  public static PlanEdit of(PlanHead head) {
    return new PlanEdit("head", (contents, plans, v) -> plans.updateHead(v.id(), head));
  }

  /** An item of the text, new or known by its key. */
  public static PlanEdit of(PlanItem item) {
    return new PlanEdit(
        "item " + item.part() + " " + item.key(),
        (contents, plans, v) -> contents.saveItem(v.id(), v.areaId(), item));
  }

  /** A duty, new or known by its key. */
  public static PlanEdit of(Duty duty) {
    return new PlanEdit(
        "duty " + duty.key(), (contents, plans, v) -> contents.saveDuty(v.id(), v.areaId(), duty));
  }

  /** A target, new or known by its key. */
  public static PlanEdit of(PlanTarget target) {
    return new PlanEdit(
        "target " + target.key(),
        (contents, plans, v) -> contents.saveTarget(v.id(), v.areaId(), target));
  }

  /** The removal of whatever has this key. */
  public static PlanEdit removing(UUID key) {
    return new PlanEdit("removed " + key, (contents, plans, v) -> contents.remove(v.id(), key));
  }

  void write(ContentTable contents, PlanTable plans, PlanVersion version) {
    writing.write(contents, plans, version);
  }

  /** What was written, in the words of the audit trail. */
  String describe() {
    return words;
  }

  /** The SQL of one edit. */
  private interface Writing {
    void write(ContentTable contents, PlanTable plans, PlanVersion version);
  }
}
