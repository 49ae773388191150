package vn.chungtay.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditEntry;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.SubjectLink;

/** What an entry of the trail is about, in words; what has no words yet is shown as it stands. */
@Component
class AuditWords {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Access access;
  private final ObjectProvider<SubjectLink> links;

  AuditWords(Access access, ObjectProvider<SubjectLink> links) {
    this.access = access;
    this.links = links;
  }

  /** The subject, with a link where the reader may open it. */
  AuditTrailView.Subject subject(AuditEntry entry, Texts texts) {
    boolean may =
        link(entry.subject())
            .filter(link -> entry.areaId().isPresent())
            .filter(link -> access.may(link.permission(), entry.areaId().getAsLong()))
            .isPresent();
    return new AuditTrailView.Subject(
        subject(entry.subject(), texts), may ? "/" + entry.subject() : "", only(entry));
  }

  /** The words of what something happened to; as it was written where there are none. */
  String subject(String subject, Texts texts) {
    return link(subject)
        .map(link -> texts.text(link.key(), subject.substring(link.prefix().length())))
        .orElse(subject);
  }

  private Optional<SubjectLink> link(String subject) {
    return links.stream()
        .filter(link -> subject.startsWith(link.prefix()))
        .filter(link -> subject.substring(link.prefix().length()).matches("\\d+"))
        .findFirst();
  }

  private static String only(AuditEntry entry) {
    return "/audit?subject=" + URLEncoder.encode(entry.subject(), StandardCharsets.UTF_8);
  }

  /** Each detail with a label and a value in the reader's language. */
  List<AuditTrailView.Detail> details(AuditEntry entry, Language language) {
    List<AuditTrailView.Detail> told = new ArrayList<>();
    Texts texts = Texts.in(language);
    try {
      for (Map.Entry<String, JsonNode> each : JSON.readTree(entry.details()).properties()) {
        String label = "web.detail." + each.getKey();
        told.add(
            new AuditTrailView.Detail(
                texts.has(label) ? texts.text(label) : each.getKey(),
                value(each.getKey(), each.getValue().asString(), language)));
      }
    } catch (JacksonException e) {
      told.add(new AuditTrailView.Detail("", entry.details()));
    }
    return told;
  }

  private static String value(String name, String value, Language language) {
    Texts texts = Texts.in(language);
    if (value.isEmpty()) {
      return Figures.MISSING;
    }
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Figures.in(language).day(LocalDate.parse(value));
    }
    String role = "access.role." + value;
    return name.equals("role") && texts.has(role) ? texts.text(role) : value;
  }
}
