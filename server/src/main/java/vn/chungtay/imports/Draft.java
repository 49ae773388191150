package vn.chungtay.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.likeness.Sign;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** What a list would do to the register: nothing of it is stored yet. */
final class Draft {
  /** A household that changes: what of it, in words. */
  record Change(Listed listed, RosterEntry was, RosterEntry.Correction to, List<Message> words) {}

  /** Somebody of the register who is meant, perhaps. */
  record Candidate(long id, RosterEntry entry, RosterEntry.Person person, List<Sign> signs) {}

  /**
   * A household or a person of a list that may be one of the register.
   *
   * @param key of the decision
   * @param person who is asked about; null where it is the whole household
   */
  record Question(
      Listed listed, String key, Listed.@Nullable Person person, List<Candidate> candidates) {}

  final List<Listed> fresh = new ArrayList<>();
  final List<Change> changed = new ArrayList<>();
  final List<Listed> refused = new ArrayList<>();
  final List<Question> questions = new ArrayList<>();
  final List<Listed> skipped = new ArrayList<>();

  /** Where the register has the ID numbers of the list, by digest. */
  final Map<String, Long> homes;

  int same;

  /** Questions that were answered before. */
  int remembered;

  /** Members whom the register has and the list has not; they stay as they are. */
  int missing;

  Draft(Map<String, Long> homes) {
    this.homes = Map.copyOf(homes);
  }

  int freshPersons() {
    return fresh.stream().mapToInt(l -> l.persons.size()).sum();
  }

  /** How many single values change. */
  int changes() {
    return changed.stream().mapToInt(c -> c.words().size()).sum();
  }

  boolean storesNothing() {
    return fresh.isEmpty() && changed.isEmpty();
  }

  /** Tells whether the same would be done as when a person looked, on whatever server. */
  String print() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Listed each : fresh) {
        digest.update(bytes("+" + each.key() + each.facts()));
      }
      for (Change each : changed) {
        digest.update(bytes("~" + each.was().id() + ":" + each.was().edition()));
        digest.update(bytes(each.listed().key() + each.listed().facts() + each.to().areaId()));
        each.words().forEach(w -> digest.update(bytes(w.in(Language.VI))));
      }
      refused.forEach(each -> digest.update(bytes("-" + each.key())));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
