package vn.chungtay.access;

import java.util.List;
import vn.chungtay.values.Refusal;

/**
 * What came of trying to sign in.
 *
 * @param sessionKey secret for the cookie; empty where refused
 * @param refusals why not; empty where signed in
 */
public record SignedIn(String sessionKey, List<Refusal> refusals) {
  static SignedIn refused(Refusal refusal) {
    return new SignedIn("", List.of(refusal));
  }
}
