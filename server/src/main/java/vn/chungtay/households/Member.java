package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A member of a household on a day.
 *
 * @param personId stays the same through every household the person ever lived in
 * @param idNumberMask dots and the last digits; empty where there is no number
 * @param marks codes of {@link TraitKind#PERSON_MARK}
 */
public record Member(
    long personId,
    String name,
    Relation relation,
    @Nullable Sex sex,
    @Nullable Birth birth,
    String ethnicGroup,
    String idNumberMask,
    LocalDate since,
    List<String> marks) {
  /** Copies the marks. */
  public Member {
    marks = List.copyOf(marks);
  }

  /** Completed years; empty where the papers leave it open. */
  public OptionalInt age(LocalDate on) {
    return birth == null ? OptionalInt.empty() : birth.age(on);
  }

  /** What was written down, without the number: for a form that leaves the number as it is. */
  public MemberFields fields() {
    return new MemberFields(name, relation, sex, birth, ethnicGroup, null);
  }
}
