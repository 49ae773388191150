package vn.chungtay.plans;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A head as named parameters of SQL. */
final class PlanHeadColumns {
  private PlanHeadColumns() {}

  static Map<String, @Nullable Object> of(PlanHead head) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("number", head.number());
    columns.put("day", head.day());
    columns.put("place", head.place());
    columns.put("governing", head.governingBody());
    columns.put("issuing", head.issuingBody());
    columns.put("authority", head.signingAuthority());
    columns.put("title", head.signingTitle());
    columns.put("signer", head.signer());
    return columns;
  }
}
