package vn.chungtay.households;

import vn.chungtay.values.Language;

/**
 * A code of a list that is data.
 *
 * @param source the act or plan that has it
 * @param checked true where its wording was compared with that text
 */
public record Code(String code, String nameVi, String nameEn, String source, boolean checked) {
  /** The name in one language. */
  public String name(Language language) {
    return language == Language.VI ? nameVi : nameEn;
  }
}
