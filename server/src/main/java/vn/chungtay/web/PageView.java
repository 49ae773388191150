package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.View;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;

/**
 * What a page method answers: template, title, the record the template shows. Say {@code return
 * PageView.of("web/users", Message.of("web.users"), view)}; everything else is added by the shell.
 * Each method gives a changed copy.
 */
public final class PageView implements View {
  private final String template;
  private final Message title;
  private final Object view;
  private final List<Crumb> crumbs;
  private final List<Refusal> refusals;
  private final Years years;
  private final boolean chart;

  private PageView(
      String template,
      Message title,
      Object view,
      List<Crumb> crumbs,
      List<Refusal> refusals,
      Years years,
      boolean chart) {
    this.template = template;
    this.title = title;
    this.view = view;
    this.crumbs = List.copyOf(crumbs);
    this.refusals = List.copyOf(refusals);
    this.years = years;
    this.chart = chart;
  }

  /**
   * A page.
   *
   * @param template below {@code src/main/jte}, without ending; takes {@code page} and {@code view}
   */
  public static PageView of(String template, Message title, Object view) {
    return new PageView(template, title, view, List.of(), List.of(), Years.NONE, false);
  }

  /** Adds a step to the way here, from the top down. */
  public PageView crumb(String name, String href) {
    return crumb(new Crumb(name, null, href));
  }

  /** Adds a step whose name is one of our texts. */
  public PageView crumb(Message text, String href) {
    return crumb(new Crumb("", text, href));
  }

  private PageView crumb(Crumb next) {
    List<Crumb> longer = new ArrayList<>(crumbs);
    longer.add(next);
    return new PageView(template, title, view, longer, refusals, years, chart);
  }

  /**
   * The same page with what was wrong on top and beside the fields; answers 422 if anything was.
   */
  public PageView refused(List<Refusal> wrong) {
    return new PageView(template, title, view, crumbs, wrong, years, chart);
  }

  /** Offers years in the top bar; the choice comes back as the parameter {@code year}. */
  public PageView years(List<Integer> offered, int chosen) {
    return new PageView(template, title, view, crumbs, refusals, new Years(offered, chosen), chart);
  }

  /** Loads the chart library after the content. */
  public PageView withChart() {
    return new PageView(template, title, view, crumbs, refusals, years, true);
  }

  String template() {
    return template;
  }

  Message title() {
    return title;
  }

  Object view() {
    return view;
  }

  List<Crumb> crumbs() {
    return crumbs;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  Years years() {
    return years;
  }

  boolean chart() {
    return chart;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (!refusals.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
        .getBean(PageRenderer.class)
        .render(this, request, response);
  }

  /** The years a page can be seen in; none where the list is empty. */
  record Years(List<Integer> offered, int chosen) {
    static final Years NONE = new Years(List.of(), 0);
  }
}
