package vn.chungtay.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.ScreeningReading;
import vn.chungtay.surveys.ScreeningForms;
import vn.chungtay.surveys.ScreeningSet;
import vn.chungtay.surveys.Screenings;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * What the screening forms say of the households that asked. Only forms written since the review
 * began count. A household goes on by its form; it is stopped by the form alone only where the form
 * is official, otherwise a person has to say so.
 */
@Service
public class ReviewScreenings {
  private static final Texts TEXTS = Texts.in(Language.VI);

  private final Screenings screenings;
  private final ScreeningForms forms;
  private final Clock clock;

  ReviewScreenings(Screenings screenings, ScreeningForms forms, Clock clock) {
    this.screenings = screenings;
    this.forms = forms;
    this.clock = clock;
  }

  /** The screening form of a round: that of the standard in force on its first day. */
  @Transactional(readOnly = true)
  public Optional<ScreeningForm> form(Round round) {
    return forms.on(round.begun());
  }

  /** Each household that asked and has a form, by the id of the household. */
  @Transactional(readOnly = true)
  public Map<Long, Screened> of(VillageReview review) {
    List<Long> asked =
        review.entries().stream().filter(Entry::asked).map(Entry::householdId).toList();
    Map<Long, Screened> found = new HashMap<>();
    screenings
        .standing(asked)
        .forEach(
            (household, standing) -> {
              ScreeningSet set = standing.counts();
              if (set != null && isOf(review.round(), set)) {
                found.put(household, screened(set, !standing.apart().isEmpty()));
              }
            });
    return found;
  }

  private boolean isOf(Round round, ScreeningSet set) {
    LocalDate written = LocalDate.ofInstant(set.writtenAt(), clock.getZone());
    return !written.isBefore(round.begun());
  }

  /** The set says what the form it was written with made of it, whatever form is in use by now. */
  private Screened screened(ScreeningSet set, boolean apart) {
    ScreeningForm form = screenings.formOf(set).orElse(null);
    if (form == null) {
      return new Screened(set.id(), Screened.State.OPEN, List.of());
    }
    ScreeningReading reading = form.read(set.answers());
    List<String> signs =
        reading.found().stream().map(fact -> fact.question().in(Language.VI)).toList();
    Screened.State state =
        apart
            ? Screened.State.APART
            : switch (reading.ended()) {
              case OPEN -> Screened.State.OPEN;
              case CONTINUE -> Screened.State.CONTINUE;
              case STOP -> form.isOfficial() ? Screened.State.STOP : Screened.State.CONFIRM;
            };
    return new Screened(set.id(), state, signs);
  }

  /** What the list of the review keeps of a form that ends the screening of a household. */
  static Optional<Entry.Screening> screening(Screened screened) {
    boolean stops = screened.state() == Screened.State.STOP;
    if (!stops && screened.state() != Screened.State.CONTINUE) {
      return Optional.empty();
    }
    String number = String.valueOf(screened.set());
    String reason =
        screened.signs().isEmpty()
            ? TEXTS.text("reviews.screening.by-form-none", number)
            : TEXTS.text("reviews.screening.by-form", number, String.join(" ", screened.signs()));
    return Optional.of(new Entry.Screening(stops, reason, screened.set()));
  }

  /** Entries that asked and whose screening is not over, by how their form stands. */
  static Map<Screened.State, List<String>> waiting(
      VillageReview review, Map<Long, Screened> screened) {
    Map<Screened.State, List<String>> heads = new HashMap<>();
    for (Entry entry : review.entries()) {
      Screened of = screened.getOrDefault(entry.householdId(), Screened.NOT_YET);
      if (entry.asked() && entry.screening() == null && screening(of).isEmpty()) {
        heads.computeIfAbsent(of.state(), state -> new ArrayList<>()).add(entry.head());
      }
    }
    return heads;
  }
}
