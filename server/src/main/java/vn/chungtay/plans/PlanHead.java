package vn.chungtay.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head and the foot of the printed plan (Decree 30/2020, article 8): number,
 * day, place, bodies, signer. Empty text where it is not known yet.
 */
public record PlanHead(
    String number,
    @Nullable LocalDate day,
    String place,
    String governingBody,
    String issuingBody,
    String signingAuthority,
    String signingTitle,
    String signer) {
  /** A head of which nothing is known yet. */
  public static PlanHead empty() {
    return new PlanHead("", null, "", "", "", "", "", "");
  }

  /** The same head with neither number nor day: an amended version gets its own. */
  public PlanHead withoutNumber() {
    return new PlanHead(
        "", null, place, governingBody, issuingBody, signingAuthority, signingTitle, signer);
  }
}
