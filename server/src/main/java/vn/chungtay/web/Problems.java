package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.chungtay.access.NotAllowed;
import vn.chungtay.values.Message;

/**
 * What is shown when a page cannot be: what happened and what to do, never how the program looks.
 */
@Controller
@ControllerAdvice
class Problems {
  static final String STATUS = "chungtay.problem";
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Where filters send what they refuse. */
  @RequestMapping("/problem")
  PageView problem(HttpServletRequest request, HttpServletResponse response) {
    Object status = request.getAttribute(STATUS);
    return page(response, status instanceof Integer number ? number : 404, "");
  }

  @ExceptionHandler(NotAllowed.class)
  PageView notAllowed(HttpServletResponse response) {
    return page(response, 403, "");
  }

  @ExceptionHandler({
    NotFound.class,
    NoHandlerFoundException.class,
    NoResourceFoundException.class,
    MethodArgumentTypeMismatchException.class
  })
  PageView notFound(HttpServletResponse response) {
    return page(response, 404, "");
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  PageView notThatWay(HttpServletResponse response) {
    return page(response, 405, "");
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  PageView tooLarge(HttpServletResponse response) {
    return page(response, 413, "");
  }

  @ExceptionHandler({
    ServletRequestBindingException.class,
    HttpMediaTypeException.class,
    RequestRejectedException.class
  })
  PageView unreadable(HttpServletResponse response) {
    return page(response, 400, "");
  }

  @ExceptionHandler(Exception.class)
  PageView bug(Exception problem, HttpServletRequest request, HttpServletResponse response) {
    ResponseStatus told =
        AnnotatedElementUtils.findMergedAnnotation(problem.getClass(), ResponseStatus.class);
    if (told != null) {
      return page(response, told.value().value(), "");
    }
    String mark = String.format(Locale.ROOT, "%06X", RANDOM.nextInt(1 << 24));
    LOG.error("problem {} at {} {}", mark, request.getMethod(), request.getRequestURI(), problem);
    return page(response, 500, mark);
  }

  static PageView page(HttpServletResponse response, int status, String mark) {
    response.setStatus(status == 413 ? 422 : status); // 422 for every refused input
    return PageView.of(
        "web/problem", Message.of("web.problem-" + status), new ProblemView(status, mark));
  }
}
