package vn.chungtay.households;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such household, or it lies outside the reader's areas: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class HouseholdNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names what was looked for. */
  public HouseholdNotFound(String what) {
    super(what);
  }
}
