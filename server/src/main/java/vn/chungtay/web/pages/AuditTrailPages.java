package vn.chungtay.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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
import vn.chungtay.access.Users;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Languages;
import vn.chungtay.web.PageView;
import vn.chungtay.web.SubjectLink;

/**
 * The audit trail as an auditor reads it: newest first, fifty a page, the chain checked on demand.
 */
@Controller
class AuditTrailPages {
  private static final int LINES = 50;
  private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,18}").asMatchPredicate();
  private static final DateTimeFormatter SENT = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

  private final AuditTrail trail;
  private final Access access;
  private final Clock clock;
  private final Users users;
  private final ObjectProvider<SubjectLink> links;

  AuditTrailPages(
      AuditTrail trail,
      Access access,
      Clock clock,
      Users users,
      ObjectProvider<SubjectLink> links) {
    this.trail = trail;
    this.access = access;
    this.clock = clock;
    this.users = users;
    this.links = links;
  }

  @Bean
  static SubjectLink userSubject(Users users) {
    return new SubjectLink(
        "users/",
        "",
        Permission.MANAGE_USERS,
        "web.subject-user",
        (ids, language) ->
            users.names(List.of(), ids.stream().filter(NUMBER).map(Long::valueOf).toList()).stream()
                .collect(Collectors.toMap(each -> "" + each.id(), Users.Named::name)));
  }

  @Bean
  static SubjectLink areaSubject(Areas areas, Clock clock) {
    return new SubjectLink(
        "areas/",
        "/areas/",
        Permission.SEE,
        "web.subject-area",
        (ids, language) -> {
          AreaBook book = areas.book();
          LocalDate today = LocalDate.now(clock);
          Map<String, String> names = new HashMap<>();
          for (String id : ids.stream().filter(NUMBER).toList()) {
            book.find(Long.parseLong(id), today).ifPresent(area -> names.put(id, area.fullName()));
          }
          return names;
        });
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
    List<Refusal> wrong = new ArrayList<>();
    Optional<LocalDate> first = day("from", from, wrong);
    Optional<LocalDate> last = day("to", to, wrong);
    AuditSearch search =
        new AuditSearch(
            who.strip(),
            subject.strip(),
            first.map(this::begin).orElse(null),
            last.map(day -> begin(day.plusDays(1))).orElse(null));
    List<AuditEntry> entries =
        wrong.isEmpty() ? trail.listBefore(search, before, LINES) : List.of();
    AuditReading told =
        new AuditReading(
            access, users, links.stream().toList(), entries, search.subject(), texts.language());
    AuditTrailView.Search shown =
        new AuditTrailView.Search(
            search.actor(),
            search.subject(),
            told.subject(search.subject()),
            first.map(LocalDate::toString).orElse(from.strip()),
            last.map(LocalDate::toString).orElse(to.strip()));
    return PageView.of(
            "web/audit-trail",
            Message.of("web.audit-trail"),
            new AuditTrailView(
                entries.stream().map(entry -> line(entry, told, texts)).toList(),
                check,
                check ? trail.findFirstBroken() : OptionalLong.empty(),
                shown,
                entries.size() < LINES ? "" : next(shown, entries.get(LINES - 1).number())))
        .refused(wrong);
  }

  /** A day as the field of the form sends it, or as people write it. */
  private static Optional<LocalDate> day(String field, String written, List<Refusal> wrong) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written.strip(), written.contains("/") ? SAID : SENT));
    } catch (DateTimeParseException e) {
      wrong.add(Refusal.of("WEB-003", field, "web.not-a-day", written.strip()));
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

  private AuditTrailView.Line line(AuditEntry entry, AuditReading told, Texts texts) {
    String key = entry.action().replaceFirst("\\.", ".audit.");
    return new AuditTrailView.Line(
        entry.number(),
        entry.at().atZone(clock.getZone()).format(TIME),
        told.person(entry),
        texts.has(key) ? texts.text(key) : entry.action(),
        told.subject(entry),
        told.details(entry),
        entry.digest().substring(0, 12));
  }
}
