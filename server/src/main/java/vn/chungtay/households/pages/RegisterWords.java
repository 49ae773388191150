package vn.chungtay.households.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Succession;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Code;
import vn.chungtay.households.Households;
import vn.chungtay.households.StandingClass;
import vn.chungtay.households.TraitKind;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;
import vn.chungtay.web.DemoSignIn;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageAreas;

/** Words and days that several pages of the register share, in the reader's language. */
@Component
class RegisterWords {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private final Access access;
  private final PageAreas areas;
  private final Households households;
  private final Clock clock;
  private final HttpServletRequest request;
  private final boolean demo;

  RegisterWords(
      Access access,
      PageAreas areas,
      Households households,
      Clock clock,
      HttpServletRequest request,
      ObjectProvider<DemoSignIn> demo) {
    this.access = access;
    this.areas = areas;
    this.households = households;
    this.clock = clock;
    this.request = request;
    this.demo = demo.getIfAvailable() != null;
  }

  /** True in a demo, whose people are invented. */
  boolean demo() {
    return demo;
  }

  Language language() {
    return Languages.of(request, access.findActor());
  }

  Texts texts() {
    return Texts.in(language());
  }

  Figures figures() {
    return Figures.in(language());
  }

  AreaBook book() {
    return areas.book();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day in an address; today where it says none or nonsense. */
  LocalDate day(String given) {
    return read(given).orElseGet(this::today);
  }

  /** The area asked for; else the reader's own. */
  Area unit(long asked, LocalDate on) {
    try {
      long nation = book().nation().map(Area::id).orElse(0L);
      return book().get(asked == 0 ? access.actor().homeAreaId().orElse(nation) : asked, on);
    } catch (IllegalArgumentException e) {
      throw new NotFound(String.valueOf(e.getMessage()));
    }
  }

  /** The commune in which an area lies; the area itself where it lies in none. */
  long communeOf(long areaId, LocalDate on) {
    return book().breadcrumb(areaId, on).stream()
        .filter(a -> a.level() == AreaLevel.COMMUNE)
        .findFirst()
        .map(Area::id)
        .orElse(areaId);
  }

  /** A day as a date field sends it or as people write it. */
  static Optional<LocalDate> read(String given) {
    String text = given.strip();
    try {
      String[] parts = text.split("[/.-]", -1);
      boolean written = parts.length == 3 && parts[2].length() == 4;
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              written
                  ? LocalDate.of(
                      Integer.parseInt(parts[2]),
                      Integer.parseInt(parts[1]),
                      Integer.parseInt(parts[0]))
                  : LocalDate.parse(text));
    } catch (DateTimeParseException | NumberFormatException noDay) {
      return Optional.empty();
    } catch (java.time.DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The name of an area on a day; of one that was merged since, also what it is a part of now. */
  String heading(Area area, LocalDate on) {
    String name = name(area, on);
    return name.equals(area.fullName())
        ? name
        : texts().text("households.once-was", name, area.fullName());
  }

  /** What the place is called on the day: merged wholly into another, it bears that one's name. */
  private String name(Area area, LocalDate on) {
    LocalDate until = area.existence().until();
    if (until == null || on.isBefore(until)) {
      return area.fullName();
    }
    return book().successors(area.id()).stream()
        .filter(Succession::whole)
        .findFirst()
        .map(next -> name(book().get(next.after(), on), on))
        .orElse(area.fullName());
  }

  /** Village and commune, as on the day. */
  String place(long areaId, LocalDate day) {
    return book().breadcrumb(areaId, day).stream()
        .filter(a -> a.level() == AreaLevel.VILLAGE || a.level() == AreaLevel.COMMUNE)
        .sorted((a, b) -> b.level().compareTo(a.level()))
        .map(area -> name(area, day))
        .collect(Collectors.joining(", "));
  }

  String birth(@Nullable Birth birth) {
    if (birth == null) {
      return Figures.MISSING;
    }
    return birth.day() == null ? birth.written() : figures().day(birth.earliest());
  }

  /** The tag of a class: word and colour. */
  ClassTag tag(StandingClass standing) {
    String style =
        switch (standing) {
          case POOR -> "danger";
          case NEAR_POOR -> "warning";
          case NEWLY_ESCAPED -> "good";
          default -> "";
        };
    return new ClassTag(texts().text(standing.key()), style);
  }

  /** The names of marks and causes, whatever list they are of. */
  /** Days in words wherever one stands in {@code text}. */
  String days(String text) {
    return DAY.matcher(text).replaceAll(found -> figures().day(LocalDate.parse(found.group())));
  }

  List<String> names(List<String> codes) {
    List<String> names = new ArrayList<>();
    if (codes.isEmpty()) {
      return names;
    }
    for (TraitKind kind : TraitKind.values()) {
      for (Code code : households.codes(kind)) {
        String name = code.name(language());
        if (codes.contains(code.code()) && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  String ethnicGroup(String code) {
    return households.ethnicGroups().stream()
        .filter(c -> c.code().equals(code))
        .map(c -> c.name(language()))
        .findFirst()
        .orElse(Figures.MISSING);
  }

  List<Choice> ethnicGroups() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", texts().text("households.not-known")));
    households.ethnicGroups().forEach(c -> choices.add(new Choice(c.code(), c.name(language()))));
    return choices;
  }

  /** The values of an enum as choices; the key of each text is prefix and name. */
  List<Choice> choices(String prefix, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> new Choice(value.name(), texts().text(prefix + value.name())))
        .toList();
  }

  /** The villages of the commune in which {@code areaId} lies; the commune itself at last. */
  List<Choice> villages(long areaId, LocalDate day) {
    AreaBook book = book();
    List<Choice> choices = new ArrayList<>();
    for (Area each : book.breadcrumb(areaId, day)) {
      if (each.level() == AreaLevel.COMMUNE) {
        LocalDate until = each.existence().until();
        LocalDate lived = until != null && !day.isBefore(until) ? until.minusDays(1) : day;
        for (Area village : book.children(each.id(), lived)) {
          choices.add(new Choice(String.valueOf(village.id()), village.fullName()));
        }
        choices.add(new Choice(String.valueOf(each.id()), each.fullName()));
      }
    }
    return choices;
  }
}
