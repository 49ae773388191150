package vn.chungtay.procedures;

import java.util.Locale;

/** When a step is needed at all. */
public enum Need {
  ALWAYS,
  /** Where a household asked to be reviewed. */
  REQUESTS,
  /** Where somebody objected during the posting. */
  OBJECTIONS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
