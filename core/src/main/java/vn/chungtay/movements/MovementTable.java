package vn.chungtay.movements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The movement table of the poor or of the near-poor (forms 2 and 3): households and persons in
 * nine columns, and behind each number the households it counts.
 *
 * <p>A household whose class nobody judged at the end keeps the class it had: a recognition stands
 * until a decision ends it. Such households are listed besides, and a table with any is
 * provisional.
 */
public final class MovementTable {
  private final MovementClass of;
  private final Map<MovementColumn, List<String>> households = new EnumMap<>(MovementColumn.class);
  private final Map<MovementColumn, Long> persons = new EnumMap<>(MovementColumn.class);
  private final List<String> unjudged = new ArrayList<>();

  private MovementTable(MovementClass of) {
    this.of = of;
  }

  /**
   * Counts passages.
   *
   * @param of {@code POOR} or {@code NEAR_POOR}
   */
  public static MovementTable of(MovementClass of, Iterable<Passage> passages) {
    if (of != MovementClass.POOR && of != MovementClass.NEAR_POOR) {
      throw new IllegalArgumentException("there is no movement table of " + of);
    }
    MovementTable table = new MovementTable(of);
    passages.forEach(table::count);
    return table;
  }

  private void count(Passage passage) {
    MovementClass from = passage.from();
    MovementClass to = passage.to();
    if (to == MovementClass.UNKNOWN || from == MovementClass.UNKNOWN) {
      unjudged.add(passage.household());
    }
    if (to == MovementClass.UNKNOWN) {
      to = from;
    }
    boolean opened = from == of;
    boolean closes = to == of;
    if (opened) {
      add(MovementColumn.OPENING, passage, passage.openingPersons());
    }
    if (closes) {
      add(MovementColumn.CLOSING, passage, passage.closingPersons());
    }
    if (opened && closes) {
      stayed(passage);
    } else if (opened) {
      add(left(to), passage, passage.openingPersons());
    } else if (closes) {
      add(entered(from, passage), passage, passage.closingPersons());
    }
  }

  /** Who stays may be more or fewer people than before: births and deaths move persons alone. */
  private void stayed(Passage passage) {
    long more = (long) passage.closingPersons() - passage.openingPersons();
    if (more > 0) {
      persons.merge(MovementColumn.ENTERED_OTHERWISE, more, Long::sum);
    } else if (more < 0) {
      persons.merge(MovementColumn.LEFT_OTHERWISE, -more, Long::sum);
    }
  }

  private MovementColumn left(MovementClass to) {
    if (to == MovementClass.ABSENT) {
      return MovementColumn.LEFT_OTHERWISE;
    }
    boolean first =
        of == MovementClass.POOR ? to == MovementClass.NEAR_POOR : to == MovementClass.NEITHER;
    return first ? MovementColumn.LEFT_FIRST : MovementColumn.LEFT_SECOND;
  }

  private MovementColumn entered(MovementClass from, Passage passage) {
    return switch (from) {
      case ABSENT -> MovementColumn.ENTERED_OTHERWISE;
      case POOR, NEAR_POOR -> MovementColumn.ENTERED_FROM_THE_OTHER;
      case NEITHER, UNKNOWN -> {
        boolean before =
            of == MovementClass.POOR ? passage.wasPoorBefore() : passage.wasNearPoorBefore();
        yield before ? MovementColumn.FELL_BACK : MovementColumn.NEW;
      }
    };
  }

  private void add(MovementColumn column, Passage passage, int people) {
    households.computeIfAbsent(column, c -> new ArrayList<>()).add(passage.household());
    persons.merge(column, (long) people, Long::sum);
  }

  /** Whose table this is. */
  public MovementClass of() {
    return of;
  }

  /** How many households stand in a column. */
  public int households(MovementColumn column) {
    return behind(column).size();
  }

  /** How many persons stand in a column. */
  public long persons(MovementColumn column) {
    return persons.getOrDefault(column, 0L);
  }

  /** The households a number counts. */
  public List<String> behind(MovementColumn column) {
    return List.copyOf(households.getOrDefault(column, List.of()));
  }

  /**
   * Households nobody judged at one of the two ends; where there are any the table is provisional.
   */
  public List<String> unjudged() {
    return List.copyOf(unjudged);
  }
}
