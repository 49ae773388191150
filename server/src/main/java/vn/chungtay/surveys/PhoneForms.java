package vn.chungtay.surveys;

import java.util.List;
import java.util.Optional;
import vn.chungtay.forms.Submission;
import vn.chungtay.values.Outcome;

/**
 * Forms that a feature above this one gives to phones beside those of the villages, and what comes
 * back in them. Each keeps what is sent with whom it concerns: nothing of it becomes an answer set
 * of the household's commune.
 */
public interface PhoneForms {
  /** True where a form of that id can only be one of these. */
  boolean owns(String formId);

  /** The forms of the person at work. */
  List<PhoneForm> list();

  /** One of them; empty where there is none for the person at work. */
  default Optional<PhoneForm> find(String formId) {
    return list().stream().filter(form -> form.id().equals(formId)).findFirst();
  }

  /**
   * Keeps a filled form; what is told with a receipt is on disk.
   *
   * @param xml as sent, byte for byte
   */
  Outcome<Receipt> receive(Submission sent, byte[] xml);
}
