package vn.chungtay.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebook;

/** The place of each fact in the number rows of a {@link Frame}. */
final class Slots {
  private final List<Fact> household;
  private final List<Fact> member;
  private final Map<String, Integer> householdSlots = new HashMap<>();
  private final Map<String, Integer> memberSlots = new HashMap<>();

  Slots(List<Fact> household, List<Fact> member) {
    this.household = household;
    this.member = member;
    for (int i = 0; i < household.size(); i++) {
      householdSlots.put(household.get(i).name(), i);
    }
    for (int i = 0; i < member.size(); i++) {
      memberSlots.put(member.get(i).name(), i);
    }
  }

  static Slots of(Rulebook rulebook) {
    return new Slots(rulebook.householdFacts(), rulebook.memberFacts());
  }

  List<Fact> householdFacts() {
    return household;
  }

  List<Fact> memberFacts() {
    return member;
  }

  @Nullable Integer findHousehold(String name) {
    return householdSlots.get(name);
  }

  @Nullable Integer findMember(String name) {
    return memberSlots.get(name);
  }

  int householdSlot(String name) {
    return slot(householdSlots.get(name), name);
  }

  int memberSlot(String name) {
    return slot(memberSlots.get(name), name);
  }

  Fact householdFact(String name) {
    return household.get(householdSlot(name));
  }

  Fact memberFact(String name) {
    return member.get(memberSlot(name));
  }

  private static int slot(@Nullable Integer slot, String name) {
    if (slot == null) {
      throw new IllegalArgumentException("no fact " + name);
    }
    return slot;
  }
}
