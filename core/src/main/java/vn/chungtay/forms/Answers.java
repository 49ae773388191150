package vn.chungtay.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a household answered, as written: fact name to text. A missing answer has no entry.
 *
 * @param household answers of the household
 * @param members the members spoken of, in the order of the form
 */
public record Answers(Map<String, String> household, List<Member> members) {
  public Answers {
    household = given(household);
    members = List.copyOf(members);
  }

  /** Nothing answered yet. */
  public static Answers none() {
    return new Answers(Map.of(), List.of());
  }

  /**
   * One member.
   *
   * @param id the register's id; empty for somebody the register does not know
   * @param name as written
   * @param livesHere false where a member of the register no longer belongs to the household
   * @param answers fact name to text
   */
  public record Member(String id, String name, boolean livesHere, Map<String, String> answers) {
    public Member {
      answers = given(answers);
    }

    /** The register's id, or the name where it has none: who is the same in two answer sets. */
    public String key() {
      return id.isEmpty() ? name : id;
    }

    /** The same person with other answers. */
    public Member with(Map<String, String> others) {
      return new Member(id, name, livesHere, others);
    }
  }

  private static Map<String, String> given(Map<String, String> answers) {
    Map<String, String> kept = new LinkedHashMap<>();
    answers.forEach(
        (fact, text) -> {
          if (!text.isBlank()) {
            kept.put(fact, text.strip());
          }
        });
    return Collections.unmodifiableMap(kept);
  }

  /** The members who belong to the household; the others' answers do not count. */
  public List<Member> living() {
    return members.stream().filter(Member::livesHere).toList();
  }

  /**
   * Every place where {@code other} says something else, in the order of this form: who, which
   * question, both answers. Members are the same where their ids are; those without an id where
   * their names are.
   */
  public List<Difference> differences(Answers other) {
    List<Difference> found = new ArrayList<>();
    compare("", "", household, other.household, found);
    List<Member> left = new ArrayList<>(other.members);
    for (Member mine : members) {
      Member theirs =
          left.stream().filter(each -> each.key().equals(mine.key())).findFirst().orElse(null);
      if (theirs == null) {
        found.add(new Difference(mine.key(), mine.name(), Difference.PERSON, mine.name(), ""));
        compare(mine.key(), mine.name(), mine.answers(), Map.of(), found);
        continue;
      }
      left.remove(theirs);
      if (mine.livesHere() != theirs.livesHere()) {
        found.add(
            new Difference(
                mine.key(),
                mine.name(),
                Difference.LIVES_HERE,
                Boolean.toString(mine.livesHere()),
                Boolean.toString(theirs.livesHere())));
      }
      compare(mine.key(), mine.name(), mine.answers(), theirs.answers(), found);
    }
    for (Member theirs : left) {
      found.add(new Difference(theirs.key(), theirs.name(), Difference.PERSON, "", theirs.name()));
      compare(theirs.key(), theirs.name(), Map.of(), theirs.answers(), found);
    }
    return found;
  }

  /**
   * These answers, but {@code other}'s at the differences named by {@code keys} (see {@link
   * Difference#key}).
   */
  public Answers taking(Answers other, Set<String> keys) {
    List<Difference> taken =
        differences(other).stream().filter(each -> keys.contains(each.key())).toList();
    Map<String, String> mixed = new LinkedHashMap<>(household);
    Map<String, Member> people = new LinkedHashMap<>();
    members.forEach(each -> people.put(each.key(), each));
    for (Difference each : taken) {
      if (each.fact().equals(Difference.PERSON)) {
        if (each.theirs().isEmpty()) {
          people.remove(each.member());
        } else {
          people.put(each.member(), other.member(each.member()).with(Map.of()));
        }
      }
    }
    for (Difference each : taken) {
      Member person = people.get(each.member());
      if (each.member().isEmpty()) {
        set(mixed, each.fact(), each.theirs());
      } else if (person != null && each.fact().equals(Difference.LIVES_HERE)) {
        boolean here = each.theirs().equals("true");
        people.put(each.member(), new Member(person.id(), person.name(), here, person.answers()));
      } else if (person != null && !each.fact().equals(Difference.PERSON)) {
        Map<String, String> own = new LinkedHashMap<>(person.answers());
        set(own, each.fact(), each.theirs());
        people.put(each.member(), person.with(own));
      }
    }
    return new Answers(mixed, List.copyOf(people.values()));
  }

  private static void set(Map<String, String> answers, String fact, String answer) {
    if (answer.isEmpty()) {
      answers.remove(fact);
    } else {
      answers.put(fact, answer);
    }
  }

  private Member member(String key) {
    return members.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  private static void compare(
      String member,
      String name,
      Map<String, String> mine,
      Map<String, String> theirs,
      List<Difference> found) {
    Map<String, String> all = new LinkedHashMap<>(mine);
    theirs.forEach(all::putIfAbsent);
    for (String fact : all.keySet()) {
      String one = mine.getOrDefault(fact, "");
      String two = theirs.getOrDefault(fact, "");
      if (!Objects.equals(one, two)) {
        found.add(new Difference(member, name, fact, one, two));
      }
    }
  }

  /**
   * One place where two answer sets differ.
   *
   * @param member the member's key; empty for the household
   * @param name the member's name
   * @param fact the question, or {@link #PERSON} or {@link #LIVES_HERE}
   * @param mine the first set's answer; empty where it has none
   * @param theirs the second set's
   */
  public record Difference(String member, String name, String fact, String mine, String theirs) {
    /** Which place it is, among all differences of two sets. */
    public String key() {
      return member + "/" + fact;
    }

    /** The person stands in one of the sets only. */
    public static final String PERSON = "person";

    /** Whether the person still belongs to the household. */
    public static final String LIVES_HERE = "lives_here";
  }
}
