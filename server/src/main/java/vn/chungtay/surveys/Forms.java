package vn.chungtay.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.law.Law;
import vn.chungtay.standards.Rulebook;

/**
 * The forms in use. A form that was handed out once is remembered: what was filled in with it is
 * taken for as long as its rulebook is known, also after the form has changed.
 */
@Service
public class Forms {
  private record Made(String rulebook, LocalDate day) {}

  private final JdbcClient client;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final Law law;
  private final Map<String, SurveyForm> byDay = new ConcurrentHashMap<>();
  private final Map<String, SurveyForm> byVersion = new ConcurrentHashMap<>();

  Forms(JdbcClient client, Law law, Clock clock, PlatformTransactionManager transactions) {
    this.client = client;
    this.law = law;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The survey form of the national standard in force on {@code day}, with its point tables. */
  public SurveyForm on(LocalDate day) {
    Rulebook national = law.books().nationalOn(day);
    return byDay.computeIfAbsent(national.digest() + day, key -> form(national, day));
  }

  /** The form of today. */
  public SurveyForm today() {
    return on(LocalDate.now(clock));
  }

  /**
   * The form of that code and version, or the present form of the same rulebook where the rulebook
   * itself has changed since; empty where we never handed it out.
   */
  public Optional<SurveyForm> find(String code, String version) {
    SurveyForm known = byVersion.get(code + " " + version);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SurveyForm> made =
        client
            .sql("select rulebook, day from surveys.form where code = ? and version = ?")
            .params(code, version)
            .query((row, at) -> new Made(row.getString(1), row.getObject(2, LocalDate.class)))
            .optional()
            .flatMap(from -> law.books().find(from.rulebook()).map(book -> form(book, from.day())));
    made.ifPresent(form -> byVersion.put(code + " " + version, form));
    return made;
  }

  private SurveyForm form(Rulebook rulebook, LocalDate day) {
    SurveyForm form = SurveyForm.of(rulebook.onDay(day));
    String key = form.form().code() + " " + form.form().version();
    SurveyForm same = byVersion.putIfAbsent(key, form);
    if (same != null) {
      return same;
    }
    // Whoever asks first may be reading only, or may fail afterwards: the form stays known.
    apart.executeWithoutResult(status -> remember(form, rulebook));
    return form;
  }

  private void remember(SurveyForm form, Rulebook rulebook) {
    client
        .sql(
            """
            insert into surveys.form (code, version, rulebook, digest, day, first_used)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            form.form().code(),
            form.form().version(),
            rulebook.id(),
            rulebook.digest(),
            form.standard().day(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
