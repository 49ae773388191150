package vn.chungtay.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditEntry;
import vn.chungtay.access.AuditSearch;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.PageView;

/**
 * The audit trail as an auditor reads it: newest first, fifty a page, the chain checked on demand.
 */
@Controller
class AuditTrailPages {
  private static final int LINES = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

  private final AuditTrail trail;
  private final Access access;
  private final Clock clock;
  private final AuditWords told;

  AuditTrailPages(AuditTrail trail, Access access, Clock clock, AuditWords told) {
    this.trail = trail;
    this.access = access;
    this.clock = clock;
    this.told = told;
  }

  @Bean
  static NavigationEntry auditTrailEntry() {
    return new NavigationEntry("web.audit-trail", "/audit", Permission.READ_AUDIT_TRAIL, 90);
  }

  @GetMapping("/audit")
  PageView list(
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "false") boolean check,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.READ_AUDIT_TRAIL);
    Texts texts = Texts.in(Languages.of(request, access.findActor()));
    Optional<LocalDate> first = day(from);
    Optional<LocalDate> last = day(to);
    AuditSearch search =
        new AuditSearch(
            who.strip(),
            subject.strip(),
            first.map(this::begin).orElse(null),
            last.map(day -> begin(day.plusDays(1))).orElse(null));
    AuditTrailView.Search shown =
        new AuditTrailView.Search(
            search.actor(),
            search.subject(),
            told.subject(search.subject(), texts),
            first.map(LocalDate::toString).orElse(""),
            last.map(LocalDate::toString).orElse(""));
    List<AuditEntry> entries = trail.listBefore(search, before, LINES);
    return PageView.of(
        "web/audit-trail",
        Message.of("web.audit-trail"),
        new AuditTrailView(
            entries.stream().map(entry -> line(entry, texts)).toList(),
            check,
            check ? trail.findFirstBroken() : OptionalLong.empty(),
            shown,
            entries.size() < LINES ? "" : next(shown, entries.get(LINES - 1).number())));
  }

  /** What is no day is not asked for; the form shows an empty field then. */
  private static Optional<LocalDate> day(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private static String next(AuditTrailView.Search search, long before) {
    return UriComponentsBuilder.fromPath("/audit")
        .queryParam("who", "{who}")
        .queryParam("subject", "{subject}")
        .queryParam("from", search.from())
        .queryParam("to", search.to())
        .queryParam("before", before)
        .encode()
        .buildAndExpand(search.who(), search.subject())
        .toUriString();
  }

  private AuditTrailView.Line line(AuditEntry entry, Texts texts) {
    String key = entry.action().replaceFirst("\\.", ".audit.");
    return new AuditTrailView.Line(
        entry.number(),
        entry.at().atZone(clock.getZone()).format(TIME),
        entry.actor(),
        texts.has(key) ? texts.text(key) : entry.action(),
        told.subject(entry, texts),
        told.details(entry, texts.language()),
        entry.digest().substring(0, 12));
  }
}
