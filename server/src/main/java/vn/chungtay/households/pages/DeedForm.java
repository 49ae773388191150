package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.households.Trait;
import vn.chungtay.households.TraitKind;
import vn.chungtay.values.Refusal;

/** What a form sent, read field by field; what cannot be read is told in {@link #faults}. */
final class DeedForm {
  private final MultiValueMap<String, String> sent;
  private final List<Refusal> faults = new ArrayList<>();

  DeedForm(MultiValueMap<String, String> sent) {
    this.sent = sent;
  }

  List<Refusal> faults() {
    return faults;
  }

  String text(String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value.replace("\0", "").strip();
  }

  /** Everything typed and ticked, to show it again; what is ticked has a name of its own. */
  Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>(sent.toSingleValueMap());
    typed.remove("_csrf");
    sent.getOrDefault("members", List.of()).forEach(each -> typed.put("member-" + each, "on"));
    sent.getOrDefault("codes", List.of()).forEach(each -> typed.put("tick-" + each, "on"));
    return typed;
  }

  long number(String field) {
    return text(field).matches("\\d{1,18}") ? Long.parseLong(text(field)) : 0;
  }

  List<Long> numbers(String field) {
    return sent.getOrDefault(field, List.of()).stream()
        .filter(v -> v.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  Deed deed(LocalDate today) {
    Optional<LocalDate> day = RegisterWords.read(text("day"));
    if (day.isEmpty()) {
      faults.add(Refusal.of("HOUSE-040", "day", "households.refusal.day", text("day")));
    }
    return new Deed(day.orElse(today), text("reason"), (int) number("seen"));
  }

  /** The deed; a fault where the household was not yet written down on its day. */
  Deed deed(LocalDate today, Household household, Households households) {
    Deed deed = deed(today);
    if (households.find(household.id(), deed.day()).isEmpty()) {
      faults.add(
          Refusal.of("HOUSE-042", "day", "households.refusal.before-first", household.since()));
    }
    return deed;
  }

  /** True where nothing was typed into the fields of a person. */
  boolean isEmpty(String prefix) {
    return text(prefix + "name").isEmpty()
        && text(prefix + "birth").isEmpty()
        && text(prefix + "idNumber").isEmpty();
  }

  /**
   * A person.
   *
   * @param keepNumber an empty ID number leaves the one that is there
   */
  MemberFields person(String prefix, boolean keepNumber) {
    String birth = text(prefix + "birth");
    Optional<Birth> read = Birth.read(birth);
    if (!birth.isEmpty() && read.isEmpty()) {
      faults.add(Refusal.of("HOUSE-041", prefix + "birth", "households.refusal.birth", birth));
    }
    String number = text(prefix + "idNumber");
    return new MemberFields(
        text(prefix + "name"),
        relation(prefix + "relation"),
        sex(text(prefix + "sex")),
        read.orElse(null),
        text(prefix + "ethnicGroup"),
        number.isEmpty() && keepNumber ? null : number);
  }

  Relation relation(String field) {
    for (Relation each : Relation.values()) {
      if (each.name().equals(text(field))) {
        return each;
      }
    }
    return Relation.OTHER;
  }

  private static @Nullable Sex sex(String text) {
    for (Sex each : Sex.values()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    return null;
  }

  /** The ticked marks and causes, each as kind:code or kind:code:person. */
  List<Trait> traits() {
    List<Trait> traits = new ArrayList<>();
    for (String each : sent.getOrDefault("codes", List.of())) {
      String[] parts = each.split(":", -1);
      for (TraitKind kind : TraitKind.values()) {
        if (parts.length >= 2 && kind.name().equals(parts[0])) {
          boolean ofPerson = parts.length == 3 && parts[2].matches("\\d{1,18}");
          traits.add(
              new Trait(
                  kind,
                  parts[1],
                  ofPerson ? OptionalLong.of(Long.parseLong(parts[2])) : OptionalLong.empty(),
                  ""));
        }
      }
    }
    return traits;
  }
}
