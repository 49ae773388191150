package vn.chungtay.surveys.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import vn.chungtay.access.Access;
import vn.chungtay.access.SignIn;

/**
 * The phones' own door: name and password with each request, as ODK Collect sends them. No cookie
 * counts here, so no page of somebody else's can make a browser send anything.
 */
@Configuration(proxyBeanMethods = false)
class PhoneSecurity {
  @Bean
  @Order(1)
  SecurityFilterChain phones(HttpSecurity http, SignIn signIn, Access access) throws Exception {
    return http.securityMatcher(OpenRosa.ROOT + "/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .addFilterBefore(new PhoneSignIn(new PhoneKeys(signIn), access), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }
}
