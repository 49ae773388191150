package vn.chungtay.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.law.Law;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.YamlFault;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * The screening forms in use: the one that was loaded here last, else the one that ships with the
 * standard. Every form that was handed out is remembered, so that a phone may send it later.
 */
@Service
public class ScreeningForms {
  private static final int LONGEST = 200_000;

  private final JdbcClient client;
  private final Law law;
  private final Access access;
  private final AuditTrail trail;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final Map<String, ScreeningForm> read = new ConcurrentHashMap<>();

  ScreeningForms(
      JdbcClient client,
      Law law,
      Access access,
      AuditTrail trail,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.client = client;
    this.law = law;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * A form somebody loaded, or took back.
   *
   * @param file name of the file; never empty
   * @param version of the form; empty where a form was taken back
   */
  public record Loaded(String file, String version, String actor, OffsetDateTime at) {}

  /** The form of the national standard in force on that day; empty where the standard has none. */
  public Optional<ScreeningForm> on(LocalDate day) {
    return law.nationalOn(day).map(Rulebook::id).flatMap(this::of);
  }

  /** The form of today. */
  public Optional<ScreeningForm> today() {
    return on(LocalDate.now(clock));
  }

  /** The form in use for a standard; empty where nothing is said of it. */
  public Optional<ScreeningForm> of(String rulebook) {
    Optional<String> loaded =
        client
            .sql(
                """
                select content from surveys.screening_form where rulebook = ? and file <> ''
                order by id desc limit 1
                """)
            .param(rulebook)
            .query(String.class)
            .optional()
            .filter(content -> !content.isEmpty());
    Optional<ScreeningForm> form = loaded.map(this::form).or(() -> ScreeningForm.shipped(rulebook));
    form.ifPresent(each -> remember(rulebook, each));
    return form;
  }

  private ScreeningForm form(String content) {
    return read.computeIfAbsent(content, text -> ScreeningForm.read("screening.yaml", text));
  }

  /** The form of that code and version; empty where we never handed it out. */
  public Optional<ScreeningForm> find(String code, String version) {
    return client
        .sql(
            """
            select content from surveys.screening_form
            where code = ? and version = ? and content <> '' limit 1
            """)
        .params(code, version)
        .query(String.class)
        .optional()
        .map(this::form);
  }

  /** Whoever asks first may be reading only, or may fail afterwards: the form stays known. */
  private void remember(String rulebook, ScreeningForm form) {
    if (read.containsKey(form.text())) {
      return;
    }
    apart.executeWithoutResult(status -> insert(rulebook, form, ""));
    read.put(form.text(), form);
  }

  private void insert(String rulebook, ScreeningForm form, String file) {
    client
        .sql(
            """
            insert into surveys.screening_form
              (rulebook, code, version, content, file, actor, stored_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            rulebook,
            form.form().code(),
            form.form().version(),
            form.text(),
            file,
            file.isEmpty() ? "" : access.actor().login(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What was loaded for a standard, newest first. */
  @Transactional(readOnly = true)
  public List<Loaded> loaded(String rulebook) {
    return client
        .sql(
            """
            select file, version, actor, stored_at from surveys.screening_form
            where rulebook = ? and file <> '' order by id desc
            """)
        .param(rulebook)
        .query(
            (row, n) ->
                new Loaded(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class)))
        .list();
  }

  /** True where the person at work may load a form. */
  public boolean mayLoad() {
    return access.mayEverywhere(Permission.EDIT_STANDARDS);
  }

  /** Puts the form of a file in use for a standard; what was handed in with others stays. */
  @Transactional
  public Outcome<ScreeningForm> load(String rulebook, String file, String text) {
    access.requireEverywhere(Permission.EDIT_STANDARDS);
    if (text.length() > LONGEST || law.books().find(rulebook).isEmpty()) {
      return Outcome.refused(Refusal.of("SURVEY-020", "file", "surveys.refusal.form-too-long"));
    }
    ScreeningForm form;
    try {
      form = ScreeningForm.read(file, text);
    } catch (YamlFault e) {
      return Outcome.refused(
          new Refusal(
              "SURVEY-021",
              "file",
              Message.of(
                  "surveys.refusal.form",
                  String.valueOf(e.fault().line()),
                  e.fault().key(),
                  Message.of(
                      "standards.fault." + e.fault().code(), e.fault().details().toArray()))));
    }
    if (!form.form().code().equals("screening-" + rulebook)) {
      return Outcome.refused(
          Refusal.of(
              "SURVEY-022", "file", "surveys.refusal.form-of-other", "screening-" + rulebook));
    }
    insert(rulebook, form, file.isBlank() ? "screening.yaml" : file);
    tell("surveys.form-loaded", rulebook, form.form().version());
    return Outcome.of(form);
  }

  /** Goes back to the form that ships. */
  @Transactional
  public void takeBack(String rulebook) {
    access.requireEverywhere(Permission.EDIT_STANDARDS);
    client
        .sql(
            """
            insert into surveys.screening_form
              (rulebook, code, version, content, file, actor, stored_at)
            values (?, ?, '', '', '-', ?, ?)
            """)
        .params(
            rulebook,
            "screening-" + rulebook,
            access.actor().login(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    tell("surveys.form-taken-back", rulebook, "");
  }

  private void tell(String deed, String rulebook, String version) {
    trail.write(deed, "standards/" + rulebook, OptionalLong.empty(), Map.of("version", version));
  }
}
