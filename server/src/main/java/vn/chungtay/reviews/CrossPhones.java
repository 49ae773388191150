package vn.chungtay.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.forms.Submission;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.XForm;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.PhoneForm;
import vn.chungtay.surveys.PhoneForms;
import vn.chungtay.surveys.PhoneList;
import vn.chungtay.surveys.Receipt;
import vn.chungtay.values.Language;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;

/**
 * Blind forms on phones without a network: for those who ask, a form for each open check, with its
 * households that have not answered and nothing else of them. What comes back is the household's
 * answer to the check, once; it is kept byte for byte.
 */
@Service
class CrossPhones implements PhoneForms {
  private static final String PREFIX = "cross-";

  private final CrossSurveys surveys;
  private final CrossPickTable picks;
  private final CrossSubmissionTable submissions;
  private final ReviewRights deeds;

  CrossPhones(
      CrossSurveys surveys,
      CrossPickTable picks,
      CrossSubmissionTable submissions,
      ReviewRights deeds) {
    this.surveys = surveys;
    this.picks = picks;
    this.submissions = submissions;
    this.deeds = deeds;
  }

  @Override
  public boolean owns(String formId) {
    return formId.startsWith(PREFIX);
  }

  @Override
  @Transactional(readOnly = true)
  public List<PhoneForm> list() {
    return surveys.mine().stream()
        .filter(check -> !surveys.unanswered(check).isEmpty())
        .map(this::form)
        .toList();
  }

  private PhoneForm form(CrossCheck check) {
    SurveyForm form = surveys.form(check);
    String id = id(check, form);
    String commune = surveys.place(check, check.areaId());
    Bilingual title =
        new Bilingual(
            Texts.in(Language.VI).text("crosschecks.phone-title", commune),
            Texts.in(Language.EN).text("crosschecks.phone-title", commune));
    return new PhoneForm(
        id,
        form.form().version(),
        title,
        () -> form.blindXform(id, title),
        () -> Map.of(XForm.HOUSEHOLDS_FILE, doors(check)));
  }

  private static String id(CrossCheck check, SurveyForm form) {
    return PREFIX + form.form().code() + "." + check.id();
  }

  private String doors(CrossCheck check) {
    PhoneList list = new PhoneList("name,label,number,edition,members,survey");
    for (CrossPick pick : surveys.unanswered(check)) {
      String address = pick.address().isEmpty() ? "" : ", " + pick.address();
      list.line(
          String.valueOf(pick.id()),
          pick.place() + ". " + pick.head() + address + ", " + surveys.place(check, pick.areaId()),
          String.valueOf(pick.place()),
          "",
          "",
          "");
    }
    return list.toString();
  }

  @Override
  @Transactional
  public Outcome<Receipt> receive(Submission sent, byte[] xml) {
    Optional<CrossPick> asked = asked(sent);
    if (asked.isEmpty()) {
      return Outcome.refused(
          Refusal.of("REV-061", "", "reviews.refusal.cross-phone", sent.formId()));
    }
    CrossPick pick = asked.get();
    picks.lock(pick.id());
    if (submissions.isKept(pick.id(), sent.instanceId(), xml)) {
      return Outcome.of(Receipt.AGAIN);
    }
    Outcome<CrossPick> handed = surveys.handIn(pick.id(), sent.answers(), AnswerSet.Way.PHONE);
    boolean late = handed.refusals().stream().anyMatch(CrossSurveys::isAnswered);
    if (handed.isRefused() && !late) {
      return Outcome.refused(handed.refusals());
    }
    submissions.insert(pick, sent.instanceId(), xml, !late, deeds);
    return Outcome.of(late ? Receipt.ASIDE : Receipt.STORED);
  }

  /** The household it speaks of, where the person at work asks there with the form of its law. */
  private Optional<CrossPick> asked(Submission sent) {
    return surveys.mine().stream()
        .filter(check -> id(check, surveys.form(check)).equals(sent.formId()))
        .flatMap(check -> surveys.picks(check).stream())
        .filter(pick -> String.valueOf(pick.id()).equals(sent.householdId()))
        .findFirst();
  }
}
