package vn.chungtay.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Fact;

/**
 * The answers of one household and its members to the questions of one rulebook. Built with {@link
 * Judge#newHousehold}. An answer that was not given stays missing; one that cannot be taken is kept
 * as a fault.
 */
public final class HouseholdFacts {
  private final Slots slots;
  private final long[] household;
  private final List<long[]> members = new ArrayList<>();
  private final List<AnswerFault> faults = new ArrayList<>();

  HouseholdFacts(Slots slots) {
    this.slots = slots;
    this.household = unknown(slots.householdFacts().size());
  }

  private static long[] unknown(int size) {
    long[] row = new long[size];
    Arrays.fill(row, Truth.UNKNOWN);
    return row;
  }

  /** Takes the household's answer {@code text} to {@code fact}; null or blank leaves it missing. */
  public HouseholdFacts answer(String fact, @Nullable String text) {
    Integer slot = slots.findHousehold(fact);
    if (slot == null) {
      faults.add(new AnswerFault(-1, fact, String.valueOf(text), "unknown-fact", ""));
    } else {
      household[slot] = code(slots.householdFacts().get(slot), -1, text);
    }
    return this;
  }

  /** Adds a member without answers; its place is returned, from 0. */
  public int addMember() {
    members.add(unknown(slots.memberFacts().size()));
    return members.size() - 1;
  }

  /** Takes the answer of one member; null or blank leaves it missing. */
  public HouseholdFacts answer(int member, String fact, @Nullable String text) {
    Integer slot = slots.findMember(fact);
    if (slot == null) {
      faults.add(new AnswerFault(member, fact, String.valueOf(text), "unknown-fact", ""));
    } else {
      members.get(member)[slot] = code(slots.memberFacts().get(slot), member, text);
    }
    return this;
  }

  /** Answers that could not be taken; a household with any must not be judged. */
  public List<AnswerFault> faults() {
    return List.copyOf(faults);
  }

  /** Number of members on record. */
  public int size() {
    return members.size();
  }

  /** The frame rules look at; made anew for each look. */
  Frame frame() {
    return new Frame(household, members.isEmpty() ? null : members.toArray(new long[0][]));
  }

  private long code(Fact fact, int member, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Truth.UNKNOWN;
    }
    String answer = text.strip();
    return switch (fact.type()) {
      case BOOL -> flag(fact, member, answer);
      case CHOICE -> choice(fact, member, answer);
      case WHOLE, DECIMAL -> number(fact, member, answer);
    };
  }

  private long flag(Fact fact, int member, String answer) {
    String lower = answer.toLowerCase(Locale.ROOT);
    if (!lower.equals("true") && !lower.equals("false")) {
      return fault(fact, member, answer, "not-flag", "true, false");
    }
    return Truth.of(lower.equals("true"));
  }

  private long choice(Fact fact, int member, String answer) {
    int place = fact.choiceCodes().indexOf(answer);
    return place >= 0
        ? place
        : fault(fact, member, answer, "not-choice", String.join(", ", fact.choiceCodes()));
  }

  private long number(Fact fact, int member, String answer) {
    BigDecimal number;
    try {
      number = new BigDecimal(answer).stripTrailingZeros();
    } catch (NumberFormatException e) {
      return fault(fact, member, answer, kind(fact), "");
    }
    if (number.scale() > fact.decimals()) {
      return fault(fact, member, answer, kind(fact), Integer.toString(fact.decimals()));
    }
    BigDecimal min = fact.min();
    BigDecimal max = fact.max();
    if (min != null && number.compareTo(min) < 0) {
      return fault(fact, member, answer, "too-small", min.toPlainString());
    }
    if (max != null && number.compareTo(max) > 0) {
      return fault(fact, member, answer, "too-great", max.toPlainString());
    }
    return number.setScale(fact.decimals()).unscaledValue().longValueExact();
  }

  private static String kind(Fact fact) {
    return fact.type() == Fact.Type.WHOLE ? "not-whole" : "not-decimal";
  }

  private long fault(Fact fact, int member, String answer, String code, String expected) {
    faults.add(new AnswerFault(member, fact.name(), answer, code, expected));
    return Truth.UNKNOWN;
  }
}
