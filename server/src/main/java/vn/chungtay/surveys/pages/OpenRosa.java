package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.util.HtmlUtils;

/** The words of the OpenRosa protocol: headers, addresses, answers. */
final class OpenRosa {
  /** What a user types into the phone as the server's address ends in this. */
  static final String ROOT = "/openrosa";

  private static final String LARGEST = "20000000";

  private OpenRosa() {}

  static void addHeaders(HttpServletResponse response) {
    response.setHeader("X-OpenRosa-Version", "1.0");
    response.setHeader("X-OpenRosa-Accept-Content-Length", LARGEST);
  }

  /** Our address as the phone knows it. */
  static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.indexOf(ROOT, url.indexOf("://") + 3)) + ROOT;
  }

  /** A message that form applications show to their users. */
  static void answer(HttpServletResponse response, int status, String message) throws IOException {
    String nature = status < 400 ? "submit_success" : "submit_error";
    write(
        response,
        status,
        "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\""
            + nature
            + "\">"
            + escape(message)
            + "</message></OpenRosaResponse>");
  }

  static void write(HttpServletResponse response, int status, String xml) throws IOException {
    byte[] bytes =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/xml;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  static String escape(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replace("&#39;", "'");
  }

  /** The protocol names files by MD5; it guards nothing. */
  static String hash(String content) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return "md5:"
          + HexFormat.of().formatHex(md5.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
