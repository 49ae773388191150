package vn.chungtay.surveys;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A form application on somebody's phone: knows the server's address, a name and a password. */
public final class Phone {
  private static final String BOUNDARY = "----phone";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String authorization;
  private @Nullable HttpResponse<String> last;

  /** A phone of somebody who may sign in. */
  public Phone(String address, String login, String password) {
    this.address = address + "/openrosa";
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** The last answer. */
  public HttpResponse<String> last() {
    return Objects.requireNonNull(last, "nothing was asked yet");
  }

  /** What the server said. */
  public String message() {
    return xml().select("message").text();
  }

  Document xml() {
    return Jsoup.parse(last().body(), "", Parser.xmlParser());
  }

  private HttpRequest.Builder request(String url) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  /** Asks for an address below the protocol's root, or a whole one; the status of the answer. */
  public int get(String path) throws Exception {
    String url = path.startsWith("http") ? path : address + path;
    last = http.send(request(url).build(), HttpResponse.BodyHandlers.ofString());
    return last().statusCode();
  }

  int head(String path) throws Exception {
    last =
        http.send(
            request(address + path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofString());
    return last().statusCode();
  }

  /** Takes the form of a village home, with what travels beside it. */
  public FieldPhone download(long village, Path folder) throws Exception {
    return download(id -> id.endsWith("." + village), folder);
  }

  /** Takes the first form home whose id is wanted. */
  public FieldPhone download(Predicate<String> wanted, Path folder) throws Exception {
    get("/formList");
    for (Element form : xml().select("xform")) {
      if (wanted.test(form.select("formID").text())) {
        get(form.select("manifestUrl").text());
        for (Element file : xml().select("mediaFile")) {
          get(file.select("downloadUrl").text());
          Files.writeString(folder.resolve(file.select("filename").text()), last().body());
        }
        get(form.select("downloadUrl").text());
        return new FieldPhone(last().body(), folder);
      }
    }
    throw new AssertionError("no such form: " + last().body());
  }

  /** Ids of the forms the server offers. */
  public List<String> formIds() throws Exception {
    get("/formList");
    return xml().select("formID").eachText();
  }

  String fill(long village, Path folder, Function<String, String> answers) throws Exception {
    return download(village, folder).fill(answers).write();
  }

  /** Sends a filled form; the status of the answer. */
  public int send(String xml) throws Exception {
    return send(xml, Map.of());
  }

  int send(String xml, Map<String, byte[]> files) throws Exception {
    last =
        http.send(
            request(address + "/submission")
                .header("X-OpenRosa-Version", "1.0")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(xml, files)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return last().statusCode();
  }

  /** Sends half of it and hangs up. */
  public void sendHalf(String xml) throws Exception {
    byte[] body = body(xml, Map.of());
    URI uri = URI.create(address + "/submission");
    try (Socket socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort())) {
      String head =
          "POST "
              + uri.getPath()
              + " HTTP/1.1\r\nHost: "
              + uri.getAuthority()
              + "\r\nAuthorization: "
              + authorization
              + "\r\nContent-Type: multipart/form-data; boundary="
              + BOUNDARY
              + "\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body, 0, body.length / 2);
      socket.getOutputStream().flush();
    }
  }

  private static byte[] body(String xml, Map<String, byte[]> files) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "xml_submission_file", "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      part(body, file.getKey(), "image/jpeg", file.getValue());
    }
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, String type, byte[] content)
      throws Exception {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, name, type);
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
