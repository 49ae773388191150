package vn.chungtay.plans;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * No such plan in the areas the reader answers for. Whether it exists elsewhere is not told: the
 * page is "not found" in both cases.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class PlanNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlanNotFound(String which) {
    super("PLAN-404: no plan " + which + " in the reader's areas");
  }
}
