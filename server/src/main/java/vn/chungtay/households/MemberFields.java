package vn.chungtay.households;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person.
 *
 * @param sex null where nobody wrote it down
 * @param birth null where nobody wrote it down
 * @param ethnicGroup code of an ethnic group; empty where nobody wrote it down
 * @param idNumber digits only; empty where there is none; null to leave it as it is
 */
public record MemberFields(
    String name,
    Relation relation,
    @Nullable Sex sex,
    @Nullable Birth birth,
    String ethnicGroup,
    @Nullable String idNumber) {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.-]");

  /** Only spaces are put in order; what was typed stays. */
  public MemberFields {
    name = SPACES.matcher(name.strip()).replaceAll(" ");
    idNumber = idNumber == null ? null : BETWEEN_DIGITS.matcher(idNumber).replaceAll("");
  }

  /** The same person, otherwise related to the head. */
  public MemberFields as(Relation other) {
    return new MemberFields(name, other, sex, birth, ethnicGroup, idNumber);
  }
}
