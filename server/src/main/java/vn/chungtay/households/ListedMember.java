package vn.chungtay.households;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a household as a list by name shows one.
 *
 * @param birth null where nobody wrote it down
 * @param ethnicGroup code; empty where nobody wrote it down
 * @param origin of the household's class: continued, newly arisen, fell back; empty where unknown
 * @param marks codes of the marks and causes of the household and of this member
 */
public record ListedMember(
    long householdId,
    String name,
    Relation relation,
    @Nullable Sex sex,
    @Nullable Birth birth,
    String ethnicGroup,
    String origin,
    List<String> marks) {
  /** Copies the marks. */
  public ListedMember {
    marks = List.copyOf(marks);
  }
}
