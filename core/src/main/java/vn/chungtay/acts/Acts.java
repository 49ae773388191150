package vn.chungtay.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.chungtay.acts.LegalAct.Deed;
import vn.chungtay.acts.LegalAct.Relation;

/** The acts at hand and how they touch each other. */
public final class Acts {
  private final Map<String, LegalAct> byId = new LinkedHashMap<>();

  private final Map<String, String> sources;

  private Acts(List<LegalAct> acts, Map<String, String> sources) {
    this.sources = sources;
    acts.forEach(act -> byId.put(act.id(), act));
  }

  private static final class Shipped {
    static final Acts ACTS = read(Acts::resource);
  }

  /** The acts shipped with the program, read once. */
  public static Acts shipped() {
    return Shipped.ACTS;
  }

  /**
   * Reads a graph.
   *
   * @param files gives the text of a file by its name, {@code index.yaml} first
   * @throws ActsRefused where a file is not sound or an entry has no source
   */
  public static Acts read(Function<String, String> files) {
    ActsReader reader = new ActsReader(files);
    return new Acts(reader.read(), reader.sources());
  }

  private static String resource(String name) {
    try (var stream = Acts.class.getResourceAsStream("/acts/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no file /acts/" + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where {@code act} was read. */
  public String source(LegalAct act) {
    return sources.getOrDefault(act.source(), act.source());
  }

  /** All acts, in the order of the files. */
  public List<LegalAct> list() {
    return List.copyOf(byId.values());
  }

  /** The act of this id. */
  public Optional<LegalAct> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The act of this number, whatever its capitals, blanks and leading zeros. */
  public Optional<LegalAct> findByNumber(String number) {
    String key = key(number);
    return byId.values().stream().filter(act -> key(act.number()).equals(key)).findFirst();
  }

  private static String key(String number) {
    return number.replace(" ", "").replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
  }

  /** Whether an act is in force on a day, as far as the files know. */
  public enum State {
    IN_FORCE,
    NOT_YET,
    ENDED,
    /** Nothing read says that it is not in force. */
    NOT_KNOWN_TO_HAVE_ENDED
  }

  /** The state of an act on a day; silence of the files is not taken for an end. */
  public State stateOn(LegalAct act, LocalDate day) {
    LocalDate from = act.force().from();
    LocalDate to = act.force().to();
    boolean signedLater = act.day() != null && day.isBefore(act.day());
    if (signedLater || (from != null && day.isBefore(from))) {
      return State.NOT_YET;
    }
    if (to != null) {
      return day.isAfter(to) ? State.ENDED : State.IN_FORCE;
    }
    return from == null ? State.NOT_KNOWN_TO_HAVE_ENDED : State.IN_FORCE;
  }

  /** The acts that replace {@code act}, with the relation that says so. */
  public List<LegalAct> replacementsOf(LegalAct act) {
    return byId.values().stream()
        .filter(
            other ->
                other.relations().stream()
                    .anyMatch(r -> r.deed() == Deed.REPLACES && r.act().equals(act.id())))
        .toList();
  }

  /**
   * What an act touches: the acts it changes, those that rest on them, and what they govern.
   *
   * @param acts other acts, nearest first
   * @param governs rulebooks, forms, reports, templates and programmes, by name
   */
  public record Touched(List<LegalAct> acts, List<String> governs) {
    /** Copies the lists. */
    public Touched {
      acts = List.copyOf(acts);
      governs = List.copyOf(governs);
    }
  }

  /** What {@code act} touches, directly and through the acts that change or consolidate those. */
  public Touched touchedBy(LegalAct act) {
    Set<String> seen = new LinkedHashSet<>(Set.of(act.id()));
    Deque<LegalAct> open = new ArrayDeque<>(List.of(act));
    List<LegalAct> touched = new ArrayList<>();
    Set<String> governs = new LinkedHashSet<>(act.governs());
    while (!open.isEmpty()) {
      LegalAct next = open.remove();
      for (LegalAct neighbour : neighbours(next, next.id().equals(act.id()))) {
        if (seen.add(neighbour.id())) {
          touched.add(neighbour);
          governs.addAll(neighbour.governs());
          open.add(neighbour);
        }
      }
    }
    return new Touched(touched, List.copyOf(governs));
  }

  /**
   * The acts that {@code act} acts on; of a touched act also those that amend or consolidate it.
   */
  private List<LegalAct> neighbours(LegalAct act, boolean origin) {
    List<LegalAct> found = new ArrayList<>();
    if (origin) {
      for (Relation relation : act.relations()) {
        find(relation.act()).ifPresent(found::add);
      }
    }
    for (LegalAct other : byId.values()) {
      boolean restsOn =
          other.relations().stream()
              .anyMatch(
                  r ->
                      r.act().equals(act.id())
                          && (r.deed() == Deed.AMENDS || r.deed() == Deed.CONSOLIDATES));
      if (restsOn) {
        found.add(other);
      }
    }
    return found;
  }
}
