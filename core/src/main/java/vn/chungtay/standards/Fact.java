package vn.chungtay.standards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question a rulebook needs an answer to.
 *
 * @param name column name in files and field name in rules
 * @param of whether the household or each member answers
 * @param type how the answer is written
 * @param unit unit of a number, if it has one
 * @param decimals decimals a {@link Type#DECIMAL} answer may have
 * @param choices allowed answers of a {@link Type#CHOICE}, in the order of the form
 * @param min least number allowed, if bounded
 * @param max greatest number allowed, if bounded
 * @param question the question as asked
 * @param asked CEL over the member (as {@code member}) or the household: when it is asked at all;
 *     absent where it always is
 * @param columnNeeded false where a file may leave the whole column out
 */
public record Fact(
    String name,
    Of of,
    Type type,
    @Nullable Unit unit,
    int decimals,
    Map<String, Bilingual> choices,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Bilingual question,
    @Nullable String asked,
    boolean columnNeeded) {
  /** Who answers. */
  public enum Of {
    HOUSEHOLD,
    MEMBER
  }

  /** How an answer is written. */
  public enum Type {
    WHOLE,
    DECIMAL,
    BOOL,
    CHOICE
  }

  /** The choices' codes in the order of the form. */
  public List<String> choiceCodes() {
    return List.copyOf(choices.keySet());
  }

  /** The name in lists of missing answers: {@code water_source}, {@code members.age}. */
  public String path() {
    return of == Of.MEMBER ? "members." + name : name;
  }
}
