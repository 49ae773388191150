package vn.chungtay.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.SignIn;

/** Finds the person behind the cookie and does the rest of the request as that person. */
final class SessionFilter extends OncePerRequestFilter {
  /** Attribute of the request: when the session ends, an {@link java.time.Instant}. */
  static final String END = "chungtay.session-end";

  private final SignIn signIn;
  private final Access access;

  SessionFilter(SignIn signIn, Access access) {
    this.signIn = signIn;
    this.access = access;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = Cookies.get(request, SessionCookie.NAME);
    Optional<Actor> actor = key.isEmpty() ? Optional.empty() : signIn.findActor(key);
    if (actor.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    signIn.findEnd(key).ifPresent(end -> request.setAttribute(END, end));
    List<String> roles = actor.get().roles().stream().map(role -> "ROLE_" + role.name()).toList();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                actor.get().login(), "", AuthorityUtils.createAuthorityList(roles)));
    try {
      access.as(
          actor.get(),
          () -> {
            chain.doFilter(request, response);
            return "";
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
