package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;

/**
 * The areas as a page knows them: asked of the database once for a request, and not once more for
 * each line of a list.
 */
@Component
public class PageAreas {
  private static final String KNOWN = PageAreas.class.getName();

  private final Areas areas;
  private final HttpServletRequest request;

  PageAreas(Areas areas, HttpServletRequest request) {
    this.areas = areas;
    this.request = request;
  }

  /** The book of the newest edition when this request first asked. */
  public AreaBook book() {
    if (request.getAttribute(KNOWN) instanceof AreaBook known) {
      return known;
    }
    AreaBook book = areas.book();
    request.setAttribute(KNOWN, book);
    return book;
  }
}
