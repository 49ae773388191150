package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses that came from outside and may only lead inside. */
public final class Addresses {
  private Addresses() {}

  /** The address if it is one of our own pages; otherwise the first page. */
  public static String local(String address) {
    boolean ours =
        address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().noneMatch(c -> c < ' ' || c == '\\');
    return ours ? address : "/";
  }

  /** Path and query of an address of this very site; otherwise {@code fallback}. */
  static String sameSite(HttpServletRequest request, @Nullable String address, String fallback) {
    if (address == null) {
      return fallback;
    }
    try {
      URI uri = new URI(address);
      String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
      if (!host.equals(request.getHeader("Host")) || uri.getRawPath() == null) {
        return fallback;
      }
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return local(uri.getRawPath() + query);
    } catch (URISyntaxException e) {
      return fallback;
    }
  }
}
