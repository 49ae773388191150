package vn.chungtay.reviews.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.ReviewProcedures;
import vn.chungtay.procedures.TimeLimit;
import vn.chungtay.reviews.ObjectionDays;
import vn.chungtay.reviews.PostedSheets;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;

/** Tells a citizen who read the code on a wall until when, at whom and how to object. */
@Component
class ObjectingWords {
  private final ReviewWords words;
  private final ReviewProcedures law = ReviewProcedures.shipped();

  ObjectingWords(ReviewWords words) {
    this.words = words;
  }

  CheckView.Objecting of(PostedSheets.PostedSheet sheet) {
    ObjectionDays days = sheet.objections();
    String committee = committee(sheet.commune());
    List<String> how = new ArrayList<>();
    how.add(
        days.roles().isEmpty() ? text("at", committee) : text("at-whom", committee, roles(days)));
    how.add(text("what", sheet.code()));
    if (days.state() == ObjectionDays.State.OVER) {
      later().ifPresent(how::add);
    }
    boolean open = days.state() == ObjectionDays.State.OPEN;
    return new CheckView.Objecting(
        open ? "" : "warning", until(days, committee), how, law(days.sources()));
  }

  private String until(ObjectionDays days, String committee) {
    String last = day(days.last());
    String length = days.length() == null ? Figures.MISSING : length(days.length());
    return switch (days.state()) {
      case OPEN -> text("until", last, length);
      case OVER -> text("over", last, length);
      case LOOKED_AT_AGAIN -> text("again");
      case LENGTH_MISSING -> text("no-length", committee);
      case CALENDAR_MISSING -> text("no-calendar", length, committee);
    };
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? Figures.MISSING : words.day(day);
  }

  private String length(TimeLimit limit) {
    String kind = limit.workingDays() ? "reviews.slip.working-days" : "reviews.slip.days-long";
    return words.texts().text(kind, limit.amount());
  }

  private String roles(ObjectionDays days) {
    return days.roles().stream()
        .sorted()
        .map(role -> words.texts().text("access.role." + role))
        .collect(Collectors.joining(", "));
  }

  /** "Xã Phúc Hoà" stands after other words here: xã Phúc Hoà. */
  private String committee(String commune) {
    boolean lower = words.language() == Language.VI && !commune.isEmpty();
    return lower
        ? commune.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + commune.substring(1)
        : commune;
  }

  private String law(List<LegalSource> sources) {
    return sources.stream()
        .map(
            source ->
                source.certainty().isVerified()
                    ? source.citation()
                    : source.citation() + " (" + words.texts().text("reviews.unverified") + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Whoever missed the days may still ask within the year. */
  private Optional<String> later() {
    return law.on(ReviewKind.IN_YEAR, words.today())
        .filter(procedure -> procedure.monthDay() != null)
        .map(
            procedure ->
                words
                    .texts()
                    .text("reviews.slip.object-later", String.valueOf(procedure.monthDay())));
  }

  private String text(String key, Object... arguments) {
    return words.texts().text("reviews.check-object-" + key, arguments);
  }
}
