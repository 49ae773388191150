package vn.chungtay.statements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.statements.Statement.Sense;
import vn.chungtay.statements.Statement.Subject;

/** Gathers the parts of a statement while a figure is read. */
final class Builder {
  private final BigDecimal low;
  private final BigDecimal high;
  private final int decimals;
  private final String sentence;
  private final Place place;
  private Kind kind = Kind.NOT_UNDERSTOOD;
  private Subject subject = Subject.POOR;
  private Scope scope = Scope.WHOLE;
  private Sense sense = Sense.EXACT;
  private @Nullable Integer from;
  private @Nullable Integer to;
  private boolean average;
  private String areaLevel = "";
  private String unitName = "";

  Builder(BigDecimal low, BigDecimal high, int decimals, String sentence, Place place) {
    this.low = low;
    this.high = high;
    this.decimals = decimals;
    this.sentence = sentence;
    this.place = place;
  }

  Builder kind(Kind value) {
    kind = value;
    return this;
  }

  Builder subject(Subject value) {
    subject = value;
    return this;
  }

  Builder scope(Scope value) {
    scope = value;
    return this;
  }

  Builder sense(Sense value) {
    sense = value;
    return this;
  }

  Builder average(boolean value) {
    average = value;
    return this;
  }

  Builder area(String level, String unit) {
    areaLevel = level;
    unitName = unit;
    return this;
  }

  Builder years(@Nullable Integer first, @Nullable Integer last) {
    from = first;
    to = last;
    return this;
  }

  /** The year of a level; a level where a fall starts keeps only a year of its own. */
  Builder reach(@Nullable TimeMark time, boolean startsAFall) {
    to = time == null ? null : startsAFall ? time.from() : time.to();
    return this;
  }

  /** The years of a change: a period counts from the end of the year before it. */
  Builder span(@Nullable TimeMark time, @Nullable TimeMark since) {
    if (time != null && !time.equals(since)) {
      to = time.to();
      from = time.isPeriod() ? Integer.valueOf(time.from() - 1) : null;
    }
    if (since != null) {
      from = since.from();
    }
    return this;
  }

  Statement build() {
    return new Statement(
        kind, subject, scope, sense, low, high, decimals, from, to, average, areaLevel, unitName,
        sentence, place);
  }
}
