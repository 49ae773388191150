package vn.chungtay.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chungtay.access.Actor;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;

/** What every template knows: texts, figures, who looks, where we are, what was wrong. */
public final class Page {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final PageView view;
  private final Surroundings around;
  private final Texts texts;

  Page(PageView view, Surroundings around) {
    this.view = view;
    this.around = around;
    this.texts = Texts.in(around.language());
  }

  /** What the request brings along. */
  record Surroundings(
      Language language,
      Optional<Actor> actor,
      List<NavigationEntry> navigation,
      Place place,
      String csrf,
      String done,
      Optional<ZonedDateTime> sessionEnd,
      Assets assets) {}

  /** Path of the page, and the address to come back to. */
  record Place(String path, String here) {}

  /** The text of a key in the reader's language. */
  public String t(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** A message in the reader's language. */
  public String t(Message message) {
    return message.in(around.language());
  }

  /** Numbers and days as the reader's language writes them. */
  public Figures figures() {
    return Figures.in(around.language());
  }

  /** The reader's language. */
  public Language language() {
    return around.language();
  }

  /** The other language, for the switch. */
  public Language otherLanguage() {
    return around.language() == Language.VI ? Language.EN : Language.VI;
  }

  /** The title of the page, also its first heading. */
  public String title() {
    return t(view.title());
  }

  /** The way here, without this page itself. */
  public List<Step> crumbs() {
    return view.crumbs().stream()
        .map(crumb -> new Step(crumb.in(around.language()), crumb.href()))
        .toList();
  }

  /** A step of the way here, as it is written. */
  public record Step(String name, String href) {}

  /** The entries this person uses, at most nine. */
  public List<NavigationEntry> navigation() {
    return around.navigation();
  }

  /** {@code page} where the entry leads to this page, {@code true} where to one above, or empty. */
  public String current(NavigationEntry entry) {
    if (around.place().path().equals(entry.href())) {
      return "page";
    }
    boolean below =
        !entry.href().equals("/") && around.place().path().startsWith(entry.href() + "/");
    return below ? "true" : "";
  }

  /** Who looks; empty before sign-in. */
  public Optional<Actor> actor() {
    return around.actor();
  }

  /** The token every form that changes something carries. */
  public String csrf() {
    return around.csrf();
  }

  /** Path of this page without its parameters. */
  public String path() {
    return around.place().path();
  }

  /** This page with its parameters, to come back to. */
  public String here() {
    return around.place().here();
  }

  /**
   * The address of a style sheet or script; changes with its content, so it may be kept for ever.
   */
  public String asset(String name) {
    return around.assets().address(name);
  }

  /** When the session ends if nothing more is done, as a clock shows it; empty before sign-in. */
  public String sessionEnd() {
    return around.sessionEnd().map(end -> end.format(CLOCK)).orElse("");
  }

  /** The same in seconds since 1970, for the script; 0 before sign-in. */
  public long sessionEndSeconds() {
    return around.sessionEnd().map(ZonedDateTime::toEpochSecond).orElse(0L);
  }

  /** What the page before did; empty where it did nothing. */
  public String done() {
    return around.done();
  }

  /** True where this page needs the chart library. */
  public boolean chart() {
    return view.chart();
  }

  /** The years this page can be seen in; empty where it has none. */
  public List<Integer> years() {
    return view.years().offered();
  }

  /** The year shown. */
  public int year() {
    return view.years().chosen();
  }

  /** All that was wrong with the form. */
  public List<Refusal> refusals() {
    return view.refusals();
  }

  /** What was wrong with one field; empty where nothing was. */
  public String errorOf(String field) {
    return view.refusals().stream()
        .filter(refusal -> refusal.field().equals(field))
        .map(refusal -> t(refusal.message()))
        .findFirst()
        .orElse("");
  }

  /** The words of a refusal. */
  public String message(Refusal refusal) {
    return t(refusal.message());
  }

  /** Style class of a field: marked where it was wrong. */
  public String fieldClass(String field) {
    return errorOf(field).isEmpty() ? "field" : "field wrong";
  }
}
