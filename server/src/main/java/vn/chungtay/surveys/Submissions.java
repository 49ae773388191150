package vn.chungtay.surveys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.chungtay.access.Access;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.ScreeningReading;
import vn.chungtay.forms.Submission;
import vn.chungtay.forms.SubmissionReader;
import vn.chungtay.forms.SubmissionRefused;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** What phones send: read, checked, judged, kept. A refusal keeps nothing and says why. */
@Service
public class Submissions {
  private static final int LARGEST_FORM = 2_000_000;
  private static final int MOST_ATTACHMENTS = 20;
  private static final int LONGEST_NAME = 255;

  private final Forms forms;
  private final ScreeningForms screeningForms;
  private final Screenings screenings;
  private final SubmissionGate gate;
  private final SubmissionIntake intake;
  private final PhoneShelf shelf;
  private final Access access;

  Submissions(
      Forms forms,
      ScreeningForms screeningForms,
      Screenings screenings,
      SubmissionGate gate,
      SubmissionIntake intake,
      PhoneShelf shelf,
      Access access) {
    this.forms = forms;
    this.screeningForms = screeningForms;
    this.screenings = screenings;
    this.gate = gate;
    this.intake = intake;
    this.shelf = shelf;
    this.access = access;
  }

  /** A file sent beside the form. */
  @SuppressWarnings("ArrayRecordComponent") // bytes as sent; never compared
  public record SentFile(String name, String mediaType, byte[] content) {}

  /** Keeps a filled form; what is told with a receipt is on disk. */
  public Outcome<Receipt> receive(byte[] xml, List<SentFile> files) {
    if (xml.length > LARGEST_FORM || files.size() > MOST_ATTACHMENTS) {
      return refused("too-large", LARGEST_FORM / 1000, MOST_ATTACHMENTS);
    }
    for (SentFile file : files) {
      if (file.name().length() > LONGEST_NAME || file.name().chars().anyMatch(c -> c < ' ')) {
        return refused("file-name", LONGEST_NAME);
      }
    }
    Submission sent;
    try {
      sent = SubmissionReader.read(xml);
    } catch (SubmissionRefused e) {
      return Outcome.refused(
          new Refusal("SURVEY-010", e.code(), Message.of(e.textKey(), e.detail())));
    }
    Optional<PhoneForms> owner = shelf.owner(sent.formId());
    if (owner.isPresent()) {
      return files.isEmpty() ? owner.get().receive(sent, xml) : refused("no-files");
    }
    return ofVillage(sent, xml, files);
  }

  private Outcome<Receipt> ofVillage(Submission sent, byte[] xml, List<SentFile> files) {
    Optional<Long> village = VillageForms.area(sent.formId());
    String code =
        village.isEmpty() ? "" : sent.formId().substring(0, sent.formId().lastIndexOf('.'));
    if (village.isEmpty() || !isKnown(code, sent.version())) {
      return refused("unknown-form", sent.formId(), sent.version());
    }
    if (!gate.maySurvey(village.get())) {
      return refused("not-your-village", sent.formId());
    }
    if (!sent.householdId().matches("\\d{1,18}")
        || !gate.lives(village.get(), Long.parseLong(sent.householdId()))) {
      return refused("unknown-household", sent.householdId());
    }
    return ScreeningForm.isCode(code)
        ? screened(village.get(), code, sent, xml, files)
        : surveyed(village.get(), code, sent, xml, files);
  }

  private boolean isKnown(String code, String version) {
    return ScreeningForm.isCode(code)
        ? screeningForms.find(code, version).isPresent()
        : forms.find(code, version).isPresent();
  }

  private Outcome<Receipt> surveyed(
      long village, String code, Submission sent, byte[] xml, List<SentFile> files) {
    SurveyForm form = forms.find(code, sent.version()).orElseThrow();
    SurveyReading reading = form.read(sent.answers());
    return reading.faults().isEmpty()
        ? Outcome.of(intake.receive(parcel(village, form, sent, reading, xml, files)))
        : Outcome.refused(Surveys.faults(reading.faults()));
  }

  /** The screening form asks for no picture: one that comes along is not dropped unseen. */
  private Outcome<Receipt> screened(
      long village, String code, Submission sent, byte[] xml, List<SentFile> files) {
    if (!files.isEmpty()) {
      return refused("no-files");
    }
    ScreeningForm form = screeningForms.find(code, sent.version()).orElseThrow();
    ScreeningReading reading = form.read(sent.answers());
    if (!reading.faults().isEmpty()) {
      return Outcome.refused(Surveys.faults(reading.faults()));
    }
    ScreeningTable.Sent content = new ScreeningTable.Sent(sent.instanceId(), xml, digest(xml));
    return Outcome.of(screenings.receive(village, form, sent, content, sent.answers()));
  }

  private Parcel parcel(
      long village,
      SurveyForm form,
      Submission sent,
      SurveyReading reading,
      byte[] xml,
      List<SentFile> files) {
    List<Parcel.Attachment> attachments = new ArrayList<>();
    for (SentFile file : files) {
      attachments.add(new Parcel.Attachment(file.name(), file.mediaType(), file.content()));
    }
    return new Parcel(
        village,
        Long.parseLong(sent.householdId()),
        form,
        sent,
        reading,
        xml,
        digest(xml),
        attachments,
        access.actor().login());
  }

  private static String digest(byte[] xml) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Outcome<Receipt> refused(String code, Object... arguments) {
    return Outcome.refused(
        new Refusal("SURVEY-010", code, Message.of("surveys.refusal." + code, arguments)));
  }
}
