package vn.chungtay.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditEntry;
import vn.chungtay.access.Users;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.SubjectLink;

/**
 * The entries of one page in words: names are asked for once, for all lines together. What has no
 * name keeps its number.
 */
final class AuditReading {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HOUSEHOLDS = "households/";

  /** Details that are the number of something with a name, and the prefix of that. */
  private static final Map<String, String> REFERRING =
      Map.of("first", HOUSEHOLDS, "second", HOUSEHOLDS, "received", HOUSEHOLDS);

  /**
   * The number of a change leads into the register's own tables only: no reader has a use for it.
   */
  private static final Set<String> INNER = Set.of("change");

  private final Access access;
  private final List<SubjectLink> links;
  private final Texts texts;
  private final Language language;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();
  private final Map<Long, Map<String, String>> details = new HashMap<>();

  AuditReading(
      Access access,
      Users users,
      List<SubjectLink> links,
      List<AuditEntry> entries,
      String asked,
      Language language) {
    this.access = access;
    this.links = links;
    this.language = language;
    this.texts = Texts.in(language);
    Set<String> subjects = new HashSet<>(Set.of(asked));
    for (AuditEntry entry : entries) {
      Map<String, String> told = read(entry);
      details.put(entry.number(), told);
      subjects.add(entry.subject());
      told.forEach((key, value) -> subjects.addAll(referred(key, value)));
    }
    for (SubjectLink link : links) {
      Set<String> numbers =
          subjects.stream()
              .filter(subject -> link(subject).equals(Optional.of(link)))
              .map(subject -> subject.substring(link.prefix().length()))
              .collect(Collectors.toSet());
      if (!numbers.isEmpty()) {
        link.names()
            .of(numbers, language)
            .forEach((number, name) -> names.put(link.prefix() + number, name));
      }
    }
    users
        .names(entries.stream().map(AuditEntry::actor).distinct().toList(), List.of())
        .forEach(each -> people.put(each.login(), each.name()));
  }

  /** A survey that came from a phone names the households in one detail, by their numbers. */
  private static Map<String, String> read(AuditEntry entry) {
    Map<String, String> told = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> each : JSON.readTree(entry.details()).properties()) {
        boolean received =
            entry.action().equals("surveys.received") && each.getKey().equals("households");
        told.put(received ? "received" : each.getKey(), each.getValue().asString());
      }
    } catch (JacksonException e) {
      told.put("", entry.details());
    }
    return told;
  }

  private static List<String> referred(String key, String value) {
    String prefix = REFERRING.get(key);
    return prefix == null
        ? List.of()
        : Arrays.stream(value.split(" ")).map(number -> prefix + number).toList();
  }

  /** Who did it; a job of the program is told as such. */
  AuditTrailView.Person person(AuditEntry entry) {
    String login = entry.actor();
    String name =
        people.getOrDefault(login, login.startsWith("system") ? texts.text("web.program") : "");
    return new AuditTrailView.Person(name.isEmpty() ? login : name, login);
  }

  /** The subject, with a link where the reader may open it. */
  AuditTrailView.Subject subject(AuditEntry entry) {
    String subject = entry.subject();
    String href =
        link(subject)
            .filter(link -> !link.page().isEmpty())
            .filter(link -> mayOpen(link, entry))
            .map(link -> link.page() + subject.substring(link.prefix().length()))
            .orElse("");
    return new AuditTrailView.Subject(
        subject(subject),
        href,
        "/audit?subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
  }

  private boolean mayOpen(SubjectLink link, AuditEntry entry) {
    return entry.areaId().isPresent()
        ? access.may(link.permission(), entry.areaId().getAsLong())
        : access.findActor().stream().anyMatch(actor -> actor.maySomewhere(link.permission()));
  }

  /** The words of what something happened to; as it was written where there are none. */
  String subject(String subject) {
    if (subject.equals("areas")) {
      return texts.text("web.all-areas");
    }
    return link(subject)
        .map(
            link ->
                texts.text(
                    link.key(),
                    names.getOrDefault(
                        subject,
                        texts.text("web.entry", subject.substring(link.prefix().length())))))
        .orElse(subject);
  }

  private Optional<SubjectLink> link(String subject) {
    return links.stream()
        .filter(link -> subject.startsWith(link.prefix()))
        .filter(link -> subject.substring(link.prefix().length()).matches("[\\w-]+"))
        .findFirst();
  }

  /** Each detail with a label and a value in the reader's language; empty ones are left out. */
  List<AuditTrailView.Detail> details(AuditEntry entry) {
    List<AuditTrailView.Detail> told = new ArrayList<>();
    details
        .getOrDefault(entry.number(), Map.of())
        .forEach(
            (key, value) -> {
              if (!INNER.contains(key) && !value.isEmpty()) {
                String label = "web.detail." + key;
                told.add(
                    new AuditTrailView.Detail(
                        texts.has(label) ? texts.text(label) : key, value(key, value)));
              }
            });
    return told;
  }

  private String value(String key, String value) {
    if (REFERRING.containsKey(key)) {
      return referred(key, value).stream().map(this::subject).collect(Collectors.joining(", "));
    }
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Figures.in(language).day(LocalDate.parse(value));
    }
    // "Ngọc Châu: NOT_TAKEN": whom it concerns stands before what was said.
    int code = value.lastIndexOf(": ") + (value.contains(": ") ? 2 : 1);
    String said = (key.equals("role") ? "access.role." : "web.said." + key + "-");
    String whole = said + value.substring(code);
    return texts.has(whole) ? value.substring(0, code) + texts.text(whole) : value;
  }
}
