package vn.chungtay.citations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chungtay.acts.Acts;
import vn.chungtay.acts.LegalAct;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Finding.Severity;
import vn.chungtay.values.Message;

/** A citation beside the graph of acts: written otherwise there, or not in force. */
final class KnownActs {
  private static final List<String> SPEAKS_OF_THE_PAST =
      List.of("thay thế", "bãi bỏ", "hết hiệu lực", "trước đây", "sửa đổi", "kéo dài");
  private static final int NEAR = 2;

  private final Acts acts;
  private final Optional<LocalDate> day;

  /**
   * @param day the day of the plan, or the latest day it certainly follows
   */
  KnownActs(Acts acts, Optional<LocalDate> day) {
    this.acts = acts;
    this.day = day;
  }

  Optional<Finding> check(Citation citation) {
    Optional<LegalAct> known = acts.findByNumber(citation.code());
    if (known.isEmpty()) {
      return similar(citation).map(act -> otherwise(citation, act));
    }
    LegalAct act = known.get();
    if (anotherDay(citation, act)) {
      return act.certainty().isVerified()
          ? Optional.of(otherwise(citation, act))
          : Optional.empty();
    }
    return isThisAct(citation, act) ? force(citation, act) : Optional.empty();
  }

  /** Numbers without a year begin anew each year: the date has to say that it is this act. */
  private static boolean isThisAct(Citation citation, LegalAct act) {
    return citation.yearInNumber() != null
        || (citation.day() != null && citation.day().equals(act.day()));
  }

  private static boolean anotherDay(Citation citation, LegalAct act) {
    LocalDate cited = citation.day();
    LocalDate read = act.day();
    if (cited == null || read == null || cited.equals(read)) {
      return false;
    }
    boolean sameDayOfYear =
        cited.getMonth() == read.getMonth() && cited.getDayOfMonth() == read.getDayOfMonth();
    return citation.yearInNumber() != null || cited.getYear() == read.getYear() || sameDayOfYear;
  }

  /** An act of the same number and day whose symbol is nearly the same. */
  private Optional<LegalAct> similar(Citation citation) {
    if (citation.day() == null) {
      return Optional.empty();
    }
    String code = citation.code().toUpperCase(Locale.ROOT);
    return acts.list().stream()
        .filter(act -> citation.day().equals(act.day()))
        .filter(act -> citation.type().isEmpty() || citation.type().equals(act.type()))
        .filter(act -> digits(act.number()).equals(digits(citation.code())))
        .filter(act -> Words.distance(act.number().toUpperCase(Locale.ROOT), code) <= NEAR)
        .findFirst();
  }

  private static String digits(String number) {
    return number.replaceAll("\\D.*$", "").replaceFirst("^0+", "");
  }

  private static Finding otherwise(Citation citation, LegalAct act) {
    Message printed =
        citation.day() == null
            ? Message.of("citations.code", citation.code())
            : Message.of("citations.code-and-day", citation.code(), citation.day());
    Message read =
        act.day() == null
            ? Message.of("citations.code", act.number())
            : Message.of("citations.code-and-day", act.number(), act.day());
    return Finding.ofText(
        Finding.Code.CITATION,
        Severity.ERROR,
        citation.code(),
        act.number(),
        Message.of("citations.known-otherwise", printed, read),
        citation.place());
  }

  private Optional<Finding> force(Citation citation, LegalAct act) {
    boolean past = SPEAKS_OF_THE_PAST.stream().anyMatch(citation.before()::contains);
    if (day.isEmpty() || past || citation.own()) {
      return Optional.empty();
    }
    LocalDate on = day.get();
    return switch (acts.stateOn(act, on)) {
      case ENDED -> Optional.of(ended(citation, act, on));
      case NOT_YET -> Optional.of(notYet(citation, act, on));
      case IN_FORCE, NOT_KNOWN_TO_HAVE_ENDED -> Optional.empty();
    };
  }

  private Finding ended(Citation citation, LegalAct act, LocalDate on) {
    String by =
        acts.replacementsOf(act).stream().map(LegalAct::number).collect(Collectors.joining(", "));
    LocalDate last = act.force().to() == null ? on : act.force().to();
    Message replaced =
        by.isEmpty() ? Message.of("citations.nothing") : Message.of("citations.replaced-by", by);
    Message message =
        Message.of("citations.not-in-force", citation.code(), on, last, replaced, mark(act));
    return Finding.ofText(
        Finding.Code.CITATION,
        Severity.WARNING,
        citation.code(),
        by.isEmpty() ? null : by,
        message,
        citation.place());
  }

  private static Finding notYet(Citation citation, LegalAct act, LocalDate on) {
    LocalDate from = act.force().from() != null ? act.force().from() : on;
    LocalDate first = act.day() != null && act.day().isAfter(on) ? act.day() : from;
    return Finding.ofText(
        Finding.Code.CITATION,
        Severity.WARNING,
        citation.code(),
        null,
        Message.of("citations.not-yet-in-force", citation.code(), on, first, mark(act)),
        citation.place());
  }

  private static Message mark(LegalAct act) {
    return act.force().certainty().isVerified()
        ? Message.of("citations.nothing")
        : Message.of("citations.not-checked");
  }
}
