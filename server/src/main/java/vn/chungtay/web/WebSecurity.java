package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.chungtay.access.Access;
import vn.chungtay.access.SignIn;

/** Who gets in: everybody to sign-in, links and assets; the signed-in to all else. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain security(HttpSecurity http, SignIn signIn, Access access) throws Exception {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("ct_csrf");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return http.csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    // Each request signs in by its cookie; a new token each time would make
                    // every other open page refuse its form.
                    .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .addFilterBefore(new SessionFilter(signIn, access), CsrfFilter.class)
        .addFilterBefore(new LargestRequest(), CsrfFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/sign-in",
                        "/session-over",
                        "/link/*",
                        "/language",
                        "/p",
                        "/p/*",
                        "/assets/**",
                        "/favicon.ico",
                        "/problem")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            problems ->
                problems
                    .authenticationEntryPoint(
                        (request, response, e) -> {
                          KeptForm kept = KeptForm.sent(request);
                          if (kept.isEmpty() || kept.action().equals("/sign-out")) {
                            response.sendRedirect(signInAddress(request));
                          } else {
                            request.setAttribute(KeptForm.ACTION, kept);
                            request
                                .getRequestDispatcher("/session-over")
                                .forward(request, response);
                          }
                        })
                    .accessDeniedHandler(
                        (request, response, e) -> {
                          request.setAttribute(Problems.STATUS, 403);
                          request.getRequestDispatcher("/problem").forward(request, response);
                        }))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .cacheControl(cache -> cache.disable()))
        .build();
  }

  /** As strict as Spring's own; besides, no field may hold what no text of PostgreSQL can. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  private static String signInAddress(HttpServletRequest request) {
    boolean page = request.getMethod().equals("GET") && !request.getRequestURI().equals("/");
    if (!page) {
      String form = Addresses.sameSite(request, request.getHeader("Referer"), "/");
      return form.equals("/")
          ? "/sign-in"
          : "/sign-in?next=" + URLEncoder.encode(form, StandardCharsets.UTF_8);
    }
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }
}
