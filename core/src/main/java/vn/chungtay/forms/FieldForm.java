package vn.chungtay.forms;

import vn.chungtay.standards.Bilingual;

/** A form that people take to a household: in the browser, on a phone, on paper. */
public interface FieldForm {
  /** What is asked. */
  Form form();

  /**
   * The form for phones.
   *
   * @param formId id of one village's form
   * @param title title of one village's form
   */
  String xform(String formId, Bilingual title);
}
