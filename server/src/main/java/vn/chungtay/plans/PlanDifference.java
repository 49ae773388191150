package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a later version says otherwise than an earlier one, item by item in the order of the printed
 * plan. An item moved without a change of words is no difference.
 */
public record PlanDifference(List<Change> changes) {

  /** One item added, removed or changed; {@code where} names the part by its key of texts. */
  public record Change(Kind kind, String where, String before, String after) {}

  /** What happened to an item. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** Compares two contents; the annex is compared cell by cell on the page of versions. */
  public static PlanDifference between(PlanContent before, PlanContent after) {
    List<Change> changes = new ArrayList<>();
    head(before.head(), after.head(), changes);
    for (PlanPart part : PlanPart.values()) {
      compare(
          "plans.part." + part,
          index(before.part(part), PlanItem::key),
          index(after.part(part), PlanItem::key),
          PlanDifference::words,
          changes);
    }
    compare(
        "plans.targets",
        index(before.targets(), PlanTarget::key),
        index(after.targets(), PlanTarget::key),
        PlanDifference::words,
        changes);
    compare(
        "plans.duties",
        index(before.duties(), Duty::key),
        index(after.duties(), Duty::key),
        PlanDifference::words,
        changes);
    return new PlanDifference(List.copyOf(changes));
  }

  private static void head(PlanHead before, PlanHead after, List<Change> changes) {
    text("plans.head.number", before.number(), after.number(), changes);
    text("plans.head.day", day(before), day(after), changes);
    text("plans.head.place", before.place(), after.place(), changes);
    text("plans.head.governing-body", before.governingBody(), after.governingBody(), changes);
    text("plans.head.issuing-body", before.issuingBody(), after.issuingBody(), changes);
    text("plans.head.authority", before.signingAuthority(), after.signingAuthority(), changes);
    text("plans.head.signing-title", before.signingTitle(), after.signingTitle(), changes);
    text("plans.head.signer", before.signer(), after.signer(), changes);
  }

  private static String day(PlanHead head) {
    return head.day() == null ? "" : Objects.requireNonNull(head.day()).toString();
  }

  private static void text(String where, String before, String after, List<Change> changes) {
    if (!before.equals(after)) {
      changes.add(new Change(Kind.CHANGED, where, before, after));
    }
  }

  private static <T> void compare(
      String where,
      Map<UUID, T> before,
      Map<UUID, T> after,
      Function<T, String> words,
      List<Change> changes) {
    before.forEach(
        (key, old) -> {
          T now = after.get(key);
          String was = words.apply(old);
          if (now == null) {
            changes.add(new Change(Kind.REMOVED, where, was, ""));
          } else if (!was.equals(words.apply(now))) {
            changes.add(new Change(Kind.CHANGED, where, was, words.apply(now)));
          }
        });
    after.forEach(
        (key, now) -> {
          if (!before.containsKey(key)) {
            changes.add(new Change(Kind.ADDED, where, "", words.apply(now)));
          }
        });
  }

  private static <T> Map<UUID, T> index(List<T> all, Function<T, UUID> key) {
    Map<UUID, T> index = new LinkedHashMap<>();
    all.forEach(one -> index.put(key.apply(one), one));
    return index;
  }

  private static String words(PlanItem item) {
    return (item.heading() + "\n" + item.body()).strip();
  }

  private static String words(Duty duty) {
    String due = duty.due() == null ? "" : " (" + duty.due() + ")";
    return duty.body() + ": " + duty.content() + due + " [" + duty.role() + "]";
  }

  private static String words(PlanTarget target) {
    return target.name()
        + " ["
        + target.measureUnit()
        + "] "
        + (target.direction() == PlanTarget.Direction.AT_LEAST ? "≥" : "≤")
        + " "
        + target.values()
        + (target.baseValue() == null ? "" : " / " + target.baseYear() + ": " + target.baseValue())
        + " "
        + target.owner();
  }
}
