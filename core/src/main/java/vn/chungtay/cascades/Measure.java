package vn.chungtay.cascades;

import vn.chungtay.values.Message;

/** What is being cascaded. */
public enum Measure {
  POOR,
  NEAR_POOR;

  Message said() {
    return Said.of(this == POOR ? "cascades.measure-poor" : "cascades.measure-near-poor");
  }
}
