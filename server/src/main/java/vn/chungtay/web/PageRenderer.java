package vn.chungtay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.values.Language;

/** Puts a page into its shell and writes it. */
@Component
class PageRenderer {
  private static final int ENTRIES = 9;

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageRenderer.class.getClassLoader(), "vn.chungtay.templates");
  private final Access access;
  private final Assets assets;
  private final List<NavigationEntry> entries;
  private final Clock clock;

  PageRenderer(Access access, Assets assets, ObjectProvider<NavigationEntry> entries, Clock clock) {
    this.clock = clock;
    this.access = access;
    this.assets = assets;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
  }

  void render(PageView view, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Actor> actor = access.findActor();
    Language language = Languages.of(request, actor);
    Page.Surroundings around =
        new Page.Surroundings(
            language,
            actor,
            actor.map(this::entriesOf).orElse(List.of()),
            new Page.Place(path(request), here(request)),
            csrf(request),
            Done.take(request, response, language),
            request.getAttribute(SessionFilter.END) instanceof Instant end
                ? Optional.of(end.atZone(clock.getZone()))
                : Optional.empty(),
            assets);
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(
        view.template() + ".jte",
        Map.of("page", new Page(view, around), "view", view.view()),
        output);
    response.setLocale(Locale.forLanguageTag(language.code()));
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private List<NavigationEntry> entriesOf(Actor actor) {
    return entries.stream()
        .filter(entry -> actor.maySomewhere(entry.permission()))
        .limit(ENTRIES)
        .toList();
  }

  /** Of a problem page: the path that was asked for. */
  private static String path(HttpServletRequest request) {
    Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
    return forwarded == null ? request.getRequestURI() : forwarded.toString();
  }

  /** Where to come back to: of an answer to a form, the page the form stood on. */
  private static String here(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return Addresses.sameSite(request, request.getHeader("Referer"), path(request));
    }
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    return query.isEmpty() ? path(request) : path(request) + "?" + query;
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
