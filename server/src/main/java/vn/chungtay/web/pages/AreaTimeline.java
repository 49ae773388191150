package vn.chungtay.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaEntries;
import vn.chungtay.areas.AreaEntry;
import vn.chungtay.areas.AreaEntry.Kind;
import vn.chungtay.areas.AreaEvent;
import vn.chungtay.areas.AreaLabel;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.HouseholdTotal;
import vn.chungtay.areas.Succession;
import vn.chungtay.areas.WrittenEntry;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Texts;
import vn.chungtay.web.pages.AreaView.Event;
import vn.chungtay.web.pages.AreaView.Link;
import vn.chungtay.web.pages.AreaView.Written;

/** Everything that happened to a unit on one line of time: events, labels, counts, latest first. */
@Component
class AreaTimeline {
  private static final List<Kind> OFFERED =
      List.of(
          Kind.CREATED,
          Kind.COUNTED,
          Kind.LABELLED,
          Kind.UNLABELLED,
          Kind.RENAMED,
          Kind.MERGED,
          Kind.SPLIT,
          Kind.REPARENTED,
          Kind.ABOLISHED);

  private record Dated(LocalDate day, Event event) {}

  private final AreaDays days;
  private final AreaEntries entries;
  private final EntryRights rights;
  private final Clock clock;

  AreaTimeline(AreaDays days, AreaEntries entries, EntryRights rights, Clock clock) {
    this.days = days;
    this.entries = entries;
    this.rights = rights;
    this.clock = clock;
  }

  /** What the reader may write down about the area on the day. */
  List<Link> deeds(AreaBook book, Area area, LocalDate day, Texts texts) {
    AreaLevel below = EntryRights.levelBelow(book, area, day);
    boolean labelled = !book.labels(area.id(), day).isEmpty();
    List<Link> deeds = new ArrayList<>();
    for (Kind kind : OFFERED) {
      if ((kind != Kind.UNLABELLED || labelled) && rights.may(kind, area, below)) {
        String name = texts.text(kind == Kind.CREATED ? "areas.add-part" : kind.textKey());
        deeds.add(new Link(name, address(area, day) + "kind=" + kind));
      }
    }
    if (rights.mayManage(area) && area.hasOfficialCode()) {
      deeds.add(new Link(texts.text("web.user-of-area"), "/users/new?area=" + area.code()));
    }
    return deeds;
  }

  private String address(Area area, LocalDate day) {
    String on = day.equals(days.today()) ? "" : "seen=" + day + "&";
    return "/areas/" + area.id() + "/entries/new?" + on;
  }

  List<Event> of(AreaBook book, Area area, Texts texts, Figures figures) {
    List<WrittenEntry> holding = entries.list(area).stream().filter(WrittenEntry::holds).toList();
    Telling telling = new Telling(book, area, holding, texts, figures);
    List<Dated> lines = new ArrayList<>();
    book.events(area.id()).forEach(e -> lines.add(new Dated(e.day(), telling.event(e))));
    book.labellings(area.id()).forEach(l -> lines.addAll(telling.labelling(l)));
    book.householdTotals(area.id()).forEach(t -> lines.add(new Dated(t.day(), telling.count(t))));
    holding.stream()
        .filter(w -> w.entry().kind() == Kind.KNOWN && telling.isMade(w.entry()))
        .forEach(w -> lines.add(new Dated(w.entry().day(), telling.known(w))));
    return lines.stream()
        .sorted(Comparator.comparing(Dated::day).reversed())
        .map(Dated::event)
        .toList();
  }

  /** Entries that were taken back, with the reason. */
  List<Event> withdrawn(Area area, Texts texts, Figures figures) {
    List<Event> lines = new ArrayList<>();
    for (WrittenEntry each : entries.list(area)) {
      WrittenEntry.Withdrawal withdrawal = each.withdrawal();
      if (withdrawal != null) {
        String by =
            texts.text(
                "areas.withdrawn-by",
                withdrawal.by(),
                figures.day(dayOf(withdrawal.at())),
                withdrawal.reason());
        lines.add(
            new Event(
                figures.day(each.entry().day()),
                texts.text(each.entry().kind().textKey()),
                List.of(),
                List.of(),
                words(each.entry(), texts, figures),
                by,
                null));
      }
    }
    return lines;
  }

  /** What an entry says, in a few words. */
  String words(AreaEntry entry, Texts texts, Figures figures) {
    AreaLabel label = entry.label();
    HouseholdTotal count = entry.count();
    if (label != null) {
      return texts.text(label.textKey());
    }
    return count != null
        ? counted(count, texts, figures)
        : String.join(", ", entry.made().stream().map(m -> m.type() + " " + m.name()).toList());
  }

  private static String counted(HouseholdTotal count, Texts texts, Figures figures) {
    Integer persons = count.persons();
    String households = figures.count(count.households());
    return persons == null
        ? texts.text("areas.count-of", households)
        : texts.text("areas.count-of-both", households, figures.count(persons));
  }

  private LocalDate dayOf(Instant at) {
    return at.atZone(clock.getZone()).toLocalDate();
  }

  /** One area's line of time in one language. */
  private final class Telling {
    private final AreaBook book;
    private final Area area;
    private final List<WrittenEntry> holding;
    private final Texts texts;
    private final Figures figures;

    Telling(AreaBook book, Area area, List<WrittenEntry> holding, Texts texts, Figures figures) {
      this.book = book;
      this.area = area;
      this.holding = holding;
      this.texts = texts;
      this.figures = figures;
    }

    boolean isMade(AreaEntry entry) {
      return !entry.first().equals(new AreaEntry.Unit(area.level(), area.code()));
    }

    Event known(WrittenEntry entry) {
      String kind = texts.text(Kind.KNOWN.textKey());
      String day = figures.day(entry.entry().day());
      return new Event(
          day,
          kind,
          List.of(),
          List.of(),
          "",
          entry.entry().act(),
          written(entry, area.parentId()));
    }

    Event count(HouseholdTotal count) {
      return new Event(
          figures.day(count.day()),
          texts.text("areas.households"),
          List.of(),
          List.of(),
          counted(count, texts, figures),
          texts.text("areas.source-is", count.source()),
          find(Kind.COUNTED, count.day(), null));
    }

    List<Dated> labelling(AreaBook.Labelling labelling) {
      LocalDate from = labelling.valid().from();
      LocalDate until = labelling.valid().until();
      AreaLabel label = labelling.label();
      String name = texts.text(label.textKey());
      List<Dated> lines = new ArrayList<>();
      String begins = texts.text("areas.label-begins");
      LocalDate since = from == null ? LocalDate.MIN : from;
      String day = from == null ? texts.text("areas.unknown-day") : figures.day(from);
      Written written = find(Kind.LABELLED, since, label);
      lines.add(
          new Dated(
              since, new Event(day, begins, List.of(), List.of(), name, labelling.act(), written)));
      if (until != null) {
        String ends = texts.text("areas.label-ends");
        Written ended = find(Kind.UNLABELLED, until, label);
        String endedOn = figures.day(until);
        lines.add(
            new Dated(until, new Event(endedOn, ends, List.of(), List.of(), name, "", ended)));
      }
      return lines;
    }

    Event event(AreaEvent event) {
      LocalDate before = event.day().minusDays(1);
      List<Link> from = new ArrayList<>();
      List<Link> to = new ArrayList<>();
      boolean same = event.before().equals(event.after());
      for (long id : event.before()) {
        from.add(same ? withParent(id, before) : link(id, before));
      }
      for (long id : event.after()) {
        to.add(same ? withParent(id, event.day()) : link(id, event.day()));
      }
      List<String> notes = new ArrayList<>();
      if (!event.act().isEmpty()) {
        notes.add(event.act());
      }
      if (!event.certainty().isEmpty()) {
        notes.add(texts.text("areas.certainty", event.certainty()));
      }
      if (divided(event)) {
        notes.add(texts.text("areas.divided"));
      }
      return new Event(
          figures.day(event.day()),
          texts.text(event.kind().textKey()),
          from,
          to,
          "",
          String.join(". ", notes),
          find(Kind.valueOf(event.kind().name()), event.day(), null));
    }

    private boolean divided(AreaEvent event) {
      return event.after().stream()
          .flatMap(id -> book.predecessors(id).stream())
          .anyMatch((Succession s) -> s.day().equals(event.day()) && !s.whole());
    }

    private @Nullable Written find(Kind kind, LocalDate day, @Nullable AreaLabel label) {
      Optional<WrittenEntry> found =
          holding.stream()
              .filter(w -> w.entry().kind() == kind && w.entry().day().equals(day))
              .filter(w -> Objects.equals(w.entry().label(), label))
              .findFirst();
      return found.map(w -> written(w, subject(w.entry()))).orElse(null);
    }

    /** The unit on whose page the entry was written. */
    private @Nullable Long subject(AreaEntry entry) {
      return Stream.of(entry.first())
          .flatMap(u -> book.listByCode(u.code()).stream().filter(a -> a.level() == u.level()))
          .filter(
              a ->
                  a.existence().contains(entry.day())
                      || a.existence().contains(entry.day().minusDays(1)))
          .map(Area::id)
          .findFirst()
          .orElse(null);
    }

    private Written written(WrittenEntry entry, @Nullable Long subject) {
      String by = texts.text("areas.written-by", entry.by(), figures.day(dayOf(entry.at())));
      if (subject == null || !may(entry.entry(), subject)) {
        return new Written(by, "", "");
      }
      String path = "/areas/" + subject + "/entries/";
      return new Written(
          by,
          path + "new?correct=" + entry.id(),
          path + String.format(Locale.ROOT, "%d/withdraw", entry.id()));
    }

    private boolean may(AreaEntry entry, long subject) {
      Area about = book.get(subject, entry.day());
      AreaLevel below = entry.made().isEmpty() ? about.level() : entry.made().get(0).level();
      return rights.may(entry.kind(), about, below);
    }

    private Link link(long id, LocalDate day) {
      Area at = book.get(id, day);
      return new Link(at.fullName(), days.href(at, day));
    }

    private Link withParent(long id, LocalDate day) {
      Area at = book.get(id, day);
      Long parent = at.parentId();
      String above =
          parent == null || at.level() == AreaLevel.PROVINCE
              ? ""
              : ", " + book.get(parent, day).fullName();
      return new Link(at.fullName() + above, days.href(at, day));
    }
  }
}
