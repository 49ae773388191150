package vn.chungtay.rulebooks;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one finished part; kept beside its files so that a second run can reuse it. */
record PartResult(
    long households,
    long persons,
    Map<String, Long> classes,
    long refusedRows,
    long refusedHouseholds,
    long sidesDiffer,
    boolean weighted) {
  PartResult plus(PartResult other) {
    Map<String, Long> sum = new LinkedHashMap<>(classes);
    other.classes.forEach((name, count) -> sum.merge(name, count, Long::sum));
    return new PartResult(
        households + other.households,
        persons + other.persons,
        sum,
        refusedRows + other.refusedRows,
        refusedHouseholds + other.refusedHouseholds,
        sidesDiffer + other.sidesDiffer,
        weighted || other.weighted);
  }
}
