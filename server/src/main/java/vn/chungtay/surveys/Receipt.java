package vn.chungtay.surveys;

/** What became of a submission; each of them is on disk when it is told. */
public enum Receipt {
  /** Kept for the first time. */
  STORED,
  /** The same had come before; nothing was kept twice. */
  AGAIN,
  /** Something else had come under the same id; both are kept and a person must settle it. */
  CLASHED,
  /** What was asked has its answer already; this one is kept beside it and does not count. */
  ASIDE
}
