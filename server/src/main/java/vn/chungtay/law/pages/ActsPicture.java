package vn.chungtay.law.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungtay.acts.Acts;
import vn.chungtay.acts.LegalAct;
import vn.chungtay.acts.LegalAct.Deed;
import vn.chungtay.acts.LegalAct.Relation;

/**
 * Lives of acts on a line of years, with what one does to another. An act whose day was not read
 * begins with the year in its number; nothing else is supposed.
 */
final class ActsPicture {
  private static final Pattern YEAR = Pattern.compile("/((?:19|20)\\d\\d)/");
  private static final int LEFT = 190;
  private static final int YEARS = 16;
  private static final int YEAR_WIDTH = 48;
  private static final int ROW = 26;
  private static final int TOP = 34;

  private final Acts acts;
  private final BiFunction<LegalAct, Relation, String> words;
  private final LocalDate end;
  private int firstYear;

  ActsPicture(Acts acts, LocalDate day, BiFunction<LegalAct, Relation, String> words) {
    this.acts = acts;
    this.words = words;
    this.end = LocalDate.of(Math.max(2031, day.getYear() + 1), 1, 1);
  }

  /** Acts that do something to another, or to whom something is done. */
  ActsView.Picture draw(LocalDate day) {
    List<LegalAct> drawn = new ArrayList<>();
    for (LegalAct act : acts.list()) {
      boolean passive =
          acts.list().stream()
              .anyMatch(o -> o.relations().stream().anyMatch(r -> r.act().equals(act.id())));
      if ((passive || !act.relations().isEmpty()) && start(act).isPresent()) {
        drawn.add(act);
      }
    }
    drawn.sort(Comparator.comparing(act -> start(act).orElse(end)));
    // Older acts are cut at the left edge: what happens now must be in sight.
    firstYear = end.getYear() - YEARS;
    Map<String, Integer> rows = new HashMap<>();
    List<ActsView.Bar> bars = new ArrayList<>();
    for (LegalAct act : drawn) {
      int y = TOP + bars.size() * ROW;
      rows.put(act.id(), y);
      bars.add(bar(act, y));
    }
    List<ActsView.Arrow> arrows = new ArrayList<>();
    for (LegalAct act : drawn) {
      for (Relation relation : act.relations()) {
        Integer from = rows.get(act.id());
        Integer to = rows.get(relation.act());
        if (from != null && to != null) {
          LocalDate at = relation.from() == null ? start(act).orElse(end) : relation.from();
          String style = relation.deed().name().toLowerCase(java.util.Locale.ROOT);
          arrows.add(
              new ActsView.Arrow(x(at), from + 9, to + 9, style, words.apply(act, relation)));
        }
      }
    }
    List<ActsView.Year> years = new ArrayList<>();
    for (int year = firstYear; year <= end.getYear(); year++) {
      years.add(new ActsView.Year(x(LocalDate.of(year, 1, 1)), String.valueOf(year)));
    }
    int height = TOP + bars.size() * ROW + 8;
    return new ActsView.Picture(x(end) + 24, height, x(day), years, bars, arrows);
  }

  private ActsView.Bar bar(LegalAct act, int y) {
    LocalDate from = start(act).orElse(end);
    Optional<LocalDate> known = Optional.ofNullable(act.force().to()).or(() -> replacedOn(act));
    int x = x(from);
    int to = x(known.filter(last -> last.isBefore(end)).orElse(end));
    return new ActsView.Bar(
        act.id(),
        act.number(),
        y,
        x,
        Math.max(4, to - x),
        known.isPresent() ? "known" : "open",
        act.title().vi());
  }

  private Optional<LocalDate> replacedOn(LegalAct act) {
    return acts.list().stream()
        .flatMap(other -> other.relations().stream())
        .filter(r -> r.act().equals(act.id()) && r.deed() == Deed.REPLACES && r.from() != null)
        .flatMap(r -> Optional.ofNullable(r.from()).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> start(LegalAct act) {
    LocalDate from = act.day() != null ? act.day() : act.force().from();
    if (from != null) {
      return Optional.of(from);
    }
    Matcher year = YEAR.matcher(act.number());
    return year.find()
        ? Optional.of(LocalDate.of(Integer.parseInt(year.group(1)), 1, 1))
        : Optional.empty();
  }

  private int x(LocalDate day) {
    LocalDate origin = LocalDate.of(firstYear, 1, 1);
    long days = Math.max(0, ChronoUnit.DAYS.between(origin, day.isAfter(end) ? end : day));
    return LEFT + (int) (days * YEAR_WIDTH / 365);
  }
}
