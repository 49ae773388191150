package vn.chungtay.documents;

/**
 * How large a file may be. A plan with 3,321 communes and ten years stays a hundred times below;
 * beyond these figures a file is a mistake or an attack.
 */
final class Limits {
  /** Bytes of the file itself, checked before it is opened. */
  static final long FILE_BYTES = 40L << 20;

  /** Bytes of one part of an archive after unpacking. */
  static final long PART_BYTES = 120L << 20;

  /** Bytes of all parts read after unpacking. */
  static final long ALL_BYTES = 200L << 20;

  /** How many times larger than its packed size a part may become, beyond the first two MB. */
  static final long RATIO = 150;

  static final long RATIO_FREE_BYTES = 2L << 20;
  static final int ENTRIES = 5_000;
  static final int CELLS = 500_000;

  /** Cells of a list that is walked and not kept: 100,000 rows with some twenty columns. */
  static final int WALKED_CELLS = 4_000_000;

  /** Rows with something in them, of a list that is walked. */
  static final int WALKED_ROWS = 250_000;

  static final int PARAGRAPHS = 200_000;

  /** Characters of one cell or paragraph. */
  static final int TEXT = 200_000;

  static final int DEPTH = 200;

  private Limits() {}
}
