package vn.chungtay.surveys;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A submission that is not on disk: the sender keeps it and tries again later. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class NotKept extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotKept(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
