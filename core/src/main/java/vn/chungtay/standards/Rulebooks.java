package vn.chungtay.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rulebooks at hand, by id. Those shipped with the program are read once, when first asked for.
 */
public final class Rulebooks {
  private static final List<String> SHIPPED =
      List.of("mdp-2016", "mdp-2022", "mdp-2027", "mdp-2027-assumed", "example-overlay");

  private final RulebookFiles files;
  private final List<String> ids;
  private final Map<String, Rulebook> read = new LinkedHashMap<>();

  private Rulebooks(RulebookFiles files, List<String> ids) {
    this.files = files;
    this.ids = ids;
  }

  /** The rulebooks shipped with the program. */
  public static Rulebooks shipped() {
    return new Rulebooks(RulebookFiles.shipped(), SHIPPED);
  }

  static Rulebooks of(RulebookFiles files, List<String> ids) {
    return new Rulebooks(files, ids);
  }

  /**
   * These rulebooks with point tables loaded: by id of the rulebook. Overlays of a rulebook get its
   * tables too.
   */
  public Rulebooks with(Map<String, List<ScoreTable>> tables) {
    Rulebooks loaded = new Rulebooks(files, ids);
    for (Rulebook book : list()) {
      String parent = book.parent();
      Rulebook more = book;
      List<ScoreTable> own = new ArrayList<>(tables.getOrDefault(book.id(), List.of()));
      if (parent != null) {
        own.addAll(0, tables.getOrDefault(parent, List.of()));
      }
      for (ScoreTable table : own) {
        more = more.with(table);
      }
      loaded.read.put(book.id(), more);
    }
    return loaded;
  }

  /** All known ids, national standards first. */
  public List<String> ids() {
    return ids;
  }

  /** The rulebook of {@code id}; a damaged one fails with {@link RulebookRefused}. */
  public synchronized Optional<Rulebook> find(String id) {
    if (!ids.contains(id)) {
      return Optional.empty();
    }
    Rulebook known = read.get(id);
    if (known == null) {
      known = RulebookReader.read(files, id, this::get);
      read.put(id, known);
    }
    return Optional.of(known);
  }

  /** The rulebook of {@code id}; an unknown id is a bug of the caller. */
  public Rulebook get(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("no rulebook " + id + " among " + ids));
  }

  /** Every rulebook, in the order of {@link #ids}. */
  public List<Rulebook> list() {
    List<Rulebook> all = new ArrayList<>();
    ids.forEach(id -> find(id).ifPresent(all::add));
    return all;
  }

  /**
   * The national standard in force on {@code day}: overlays, examples and assumed books are left
   * out. Where the law is silent this fails with STD-001.
   */
  public Rulebook nationalOn(LocalDate day) {
    List<Rulebook> national = list().stream().filter(book -> book.parent() == null).toList();
    return national.stream()
        .filter(book -> book.inForce().contains(day))
        .findFirst()
        .orElseThrow(
            () ->
                new StandardNotInForce(
                    "mdp",
                    day,
                    String.join(
                        ", ", national.stream().map(b -> b.id() + " " + b.inForce()).toList())));
  }
}
