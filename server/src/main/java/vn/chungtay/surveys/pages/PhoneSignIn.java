package vn.chungtay.surveys.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungtay.access.Access;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;

/** Finds the person behind name and password and does the rest of the request as that person. */
final class PhoneSignIn extends OncePerRequestFilter {
  private static final String SCHEME = "basic ";

  private final PhoneKeys keys;
  private final Access access;

  PhoneSignIn(PhoneKeys keys, Access access) {
    this.keys = keys;
    this.access = access;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    OpenRosa.addHeaders(response);
    String[] given = given(request);
    if (given.length != 2) {
      refuse(response, Message.of("surveys.phone.sign-in"));
      return;
    }
    PhoneKeys.Knock knock = keys.knock(given[0], given[1]);
    if (knock.actor().isEmpty()) {
      List<Refusal> why = knock.answer().refusals();
      refuse(response, why.isEmpty() ? Message.of("surveys.phone.sign-in") : why.get(0).message());
      return;
    }
    String login = knock.actor().get().login();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                login, "", AuthorityUtils.NO_AUTHORITIES));
    try {
      access.as(
          knock.actor().get(),
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

  private static void refuse(HttpServletResponse response, Message why) throws IOException {
    response.setHeader("WWW-Authenticate", "Basic realm=\"Chung Tay\", charset=\"UTF-8\"");
    OpenRosa.answer(response, HttpServletResponse.SC_UNAUTHORIZED, why.in(Language.VI));
  }

  /** Name and password; nothing where the header is none of ours. */
  private static String[] given(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return new String[0];
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
    } catch (IllegalArgumentException e) {
      return new String[0];
    }
  }
}
