package vn.chungtay.statements;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;

/**
 * What one figure of a sentence says. The same record describes a constraint of a plan: kind, whom
 * it is about, the value or range, the years.
 *
 * @param low the figure, or the lower end of a range; 0 for {@link Kind#ZERO}
 * @param high the upper end of a range, equal to {@code low} where one figure is given
 * @param decimals decimals printed
 * @param from the year counted from (the situation at its end), null where the sentence names none
 * @param to the year the figure is for or to be reached by, null where the sentence names none
 * @param average true where the sentence says "on average"
 * @param areaLevel the level word of the area spoken of, e.g. {@code huyện}; empty where none
 * @param unitName the unit a figure is about where the sentence names one; empty for the whole area
 * @param sentence the sentence as printed, shortened where it is very long
 */
public record Statement(
    Kind kind,
    Subject subject,
    Scope scope,
    Sense sense,
    BigDecimal low,
    BigDecimal high,
    int decimals,
    @Nullable Integer from,
    @Nullable Integer to,
    boolean average,
    String areaLevel,
    String unitName,
    String sentence,
    Place place) {

  /** What the figure measures. */
  public enum Kind {
    /** A rate in percent at the end of year {@code to}. */
    RATE,
    /** A rate in percent from which a fall starts, without a year of its own. */
    START_RATE,
    /** Percentage points a year. */
    CUT_A_YEAR,
    /** Percentage points over the whole period. */
    CUT_OVER,
    /** Households that leave poverty from {@code from} to {@code to}. */
    LEAVE,
    /** Households that leave poverty each year. */
    LEAVE_A_YEAR,
    /** Households that are poor at the end of year {@code to}. */
    REMAIN,
    /** All households, poor or not, at the end of year {@code to}. */
    HOUSEHOLDS,
    /** Share of the households by which their number falls, in percent: halving is 50. */
    SHARE_CUT,
    /** No household of the scope is left by {@code to}. */
    ZERO,
    /** A rate in percent that cannot be gone below: households that cannot work. */
    FLOOR,
    /** A target of another indicator, which no annex of households can confirm. */
    OTHER_TARGET,
    /** A figure on poverty whose meaning is not certain. */
    NOT_UNDERSTOOD
  }

  /** Which households. */
  public enum Subject {
    POOR,
    NEAR_POOR,
    /** Poor and near-poor together, or the "multidimensional" rate. */
    BOTH,
    /** Not households of the annex. */
    OTHER
  }

  /** Which part of the area. */
  public enum Scope {
    WHOLE,
    ABOVE_AVERAGE,
    ETHNIC_MINORITY,
    DIFFICULT_AREAS,
    PERSONS_OF_MERIT,
    RURAL,
    URBAN,
    /** Some other group named in the sentence. */
    GROUP,
    /** The nation or a higher level than the plan's own. */
    OTHER_AREA
  }

  /** How the figure binds. */
  public enum Sense {
    EXACT,
    ABOUT,
    AT_MOST,
    AT_LEAST
  }

  /** The same for another year. */
  Statement atYear(int year) {
    return new Statement(
        kind, subject, scope, sense, low, high, decimals, from, year, average, areaLevel, unitName,
        sentence, place);
  }

  /** The same said of another figure. */
  Statement withFigure(Statement other) {
    return new Statement(
        kind,
        subject,
        scope,
        sense,
        other.low,
        other.high,
        other.decimals,
        from,
        to,
        average,
        areaLevel,
        unitName,
        sentence,
        other.place);
  }

  /** The same figure understood otherwise. */
  Statement ofKind(Kind other) {
    return new Statement(
        other, subject, scope, sense, low, high, decimals, from, to, average, areaLevel, unitName,
        sentence, place);
  }

  /** The year to be reached. */
  public OptionalInt year() {
    return to == null ? OptionalInt.empty() : OptionalInt.of(to);
  }

  /** True where the sentence gives two ends. */
  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /** True where the meaning is certain and the figure is about the households of an annex. */
  public boolean isAboutPoverty() {
    return kind != Kind.OTHER_TARGET && kind != Kind.NOT_UNDERSTOOD;
  }
}
