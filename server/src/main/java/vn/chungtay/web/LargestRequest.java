package vn.chungtay.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a file is too large before anything reads it: the first to ask for a parameter is the
 * check of the form's token, far from the pages that show problems.
 */
final class LargestRequest extends OncePerRequestFilter {
  private static final long BYTES = 25L * 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > BYTES) {
      show(request, response, 413);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException e) {
      show(request, response, e.getErrorCode() == 413 ? 413 : 400);
    }
  }

  private static void show(HttpServletRequest request, HttpServletResponse response, int status)
      throws ServletException {
    try {
      Problems.page(response, status, "").render(Map.of(), request, response);
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
