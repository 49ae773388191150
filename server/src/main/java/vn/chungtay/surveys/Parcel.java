package vn.chungtay.surveys;

import java.util.List;
import vn.chungtay.forms.Submission;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;

/**
 * A submission that passed every check and waits to be put on disk.
 *
 * @param areaId the village whose form it is
 * @param content the form as sent, byte for byte
 * @param actor sign-in name of the sender
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as sent; never compared
record Parcel(
    long areaId,
    long householdId,
    SurveyForm form,
    Submission submission,
    SurveyReading reading,
    byte[] content,
    String digest,
    List<Attachment> attachments,
    String actor) {
  /** A file sent along, e.g. a photo. */
  @SuppressWarnings("ArrayRecordComponent") // bytes as sent; never compared
  record Attachment(String name, String mediaType, byte[] content) {}

  String instanceId() {
    return submission.instanceId();
  }

  /** Who it is among all others. */
  String key() {
    return areaId + " " + instanceId();
  }
}
