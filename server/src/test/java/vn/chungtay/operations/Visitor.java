package vn.chungtay.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without script: keeps cookies, follows redirects of our own, sends forms. */
public final class Visitor {
  private final String address;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private Document page = new Document("");
  private int status;
  private String location = "";
  private byte[] bytes = new byte[0];
  private Map<String, String> headers = Map.of();

  Visitor(String address) {
    this.address = address;
  }

  /** Signs in as a user of the demo; fails where that does not work. */
  public Visitor signIn(String login) {
    get("/sign-in");
    post("/sign-in", Map.of("login", login, "password", TestServer.PASSWORD));
    assertThat(location).as("signed in as %s: %s", login, page.text()).isEqualTo("/");
    return this;
  }

  /** Opens a page; follows redirects. */
  public Document get(String path) {
    open(path);
    for (int i = 0; i < 5 && status / 100 == 3; i++) {
      open(location);
    }
    return page;
  }

  /** Opens a page and stays there, redirect or not. */
  public Document open(String path) {
    return send(request(path).GET().build());
  }

  /** Sends a form with the token of the page seen last; does not follow the redirect. */
  public Document post(String path, Map<String, String> fields) {
    String body =
        "_csrf="
            + encoded(token())
            + fields.entrySet().stream()
                .map(each -> "&" + encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining());
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a form with a file. */
  public Document upload(
      String path, Map<String, String> fields, String field, String fileName, byte[] content) {
    String boundary = "----------chungtay";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
    fields.forEach(
        (name, value) ->
            part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    part(body, boundary, "name=\"" + field + "\"; filename=\"" + fileName + "\"", content);
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** The answer's status. */
  public int status() {
    return status;
  }

  /** Where the answer sends the browser; empty where nowhere. */
  public String location() {
    return location;
  }

  /** The page seen last. */
  public Document page() {
    return page;
  }

  /** The answer as it came, for downloads. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** A header of the answer, by its name in lower case; empty where it has none. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private String token() {
    var field = page.selectFirst("input[name=_csrf]");
    if (field == null) {
      field = open("/sign-in").selectFirst("input[name=_csrf]");
    }
    if (field == null) {
      field = open("/problem").selectFirst("input[name=_csrf]");
    }
    return field == null ? "" : field.val();
  }

  private HttpRequest.Builder request(String path) {
    String full = path.startsWith("http") ? path : address + path;
    return HttpRequest.newBuilder(URI.create(full.replace(" ", "%20")));
  }

  private Document send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      status = answer.statusCode();
      location = answer.headers().firstValue("Location").orElse("").replace(address, "");
      bytes = answer.body();
      headers =
          answer.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get(0)));
      boolean html = header("content-type").startsWith("text/html");
      page = html ? Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), address) : page;
      return page;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition;
    body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
