package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.chungtay.standards.Fact;

/** Collects, on a walk through a rule, the answers that made its value. */
final class Trace {
  /** The path that stands for "no member on record". */
  static final String MEMBERS = "members";

  private final List<Answer> answers = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();

  void add(Fact fact, int member, long value) {
    if (value == Truth.UNKNOWN) {
      missing.add(fact.path());
      return;
    }
    for (Answer known : answers) {
      if (known.member() == member && known.fact().name().equals(fact.name())) {
        return;
      }
    }
    answers.add(new Answer(fact, member, value));
  }

  void addNoMembers() {
    missing.add(MEMBERS);
  }

  List<Answer> answers() {
    return answers;
  }

  Set<String> missing() {
    return missing;
  }
}
