package vn.chungtay.plans;

import vn.chungtay.annexes.Measure;

/** One cell of the annex grid as typed; {@code row} is the position counted from 1. */
public record CellChange(int row, int year, String phase, Measure measure, String printed) {
  /** In the words of the audit trail. */
  String words() {
    return row + "/" + year + "/" + measure.code() + "=" + printed;
  }
}
