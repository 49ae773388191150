package vn.chungtay.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many phones that each send one filled form after another, over a bare socket: they run on the
 * processors they measure, and an HTTP client would take more of them than the server.
 */
final class SubmissionsPhones {
  private static final String BOUNDARY = "----phone";
  private static final String KEY = "rasoat:sen hồng tháng sáu";
  private static final String[] AGES = {"56", "52", "24", "12"};

  private final SubmissionsBench.Server server;

  SubmissionsPhones(SubmissionsBench.Server server) {
    this.server = server;
  }

  /** A form that was acknowledged, and after how long. */
  record Told(int number, long nanos) {}

  /**
   * Sends so many forms; ends early when {@code mostFailures} connections broke.
   *
   * @param name what tells the forms of this call from those of another
   */
  List<Told> send(String name, int from, int to, int phones, int mostFailures) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(phones);
    AtomicInteger next = new AtomicInteger(from);
    AtomicInteger failures = new AtomicInteger();
    List<Told> told = Collections.synchronizedList(new ArrayList<>());
    Callable<Boolean> phone =
        () -> {
          Socket socket = null;
          for (int i = next.getAndIncrement(); i < to; i = next.getAndIncrement()) {
            long begun = System.nanoTime();
            for (boolean sent = false; !sent; ) {
              try {
                socket = socket == null ? connect() : socket;
                require(exchange(socket, name, i), "201");
                told.add(new Told(i, System.nanoTime() - begun));
                sent = true;
              } catch (IOException e) {
                // The server ends a connection now and then; a phone sends again.
                socket = null;
                if (failures.incrementAndGet() > mostFailures) {
                  return false;
                }
              }
            }
          }
          return true;
        };
    for (var each : threads.invokeAll(IntStream.range(0, phones).mapToObj(i -> phone).toList())) {
      each.get();
    }
    threads.shutdown();
    return told;
  }

  /** True where the server says that it has had this form before. */
  boolean has(String name, int number) throws IOException {
    try (Socket socket = connect()) {
      String answer = exchange(socket, name, number);
      require(answer, "201");
      return answer.contains("từ trước");
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static void require(String answer, String status) {
    if (!answer.startsWith("HTTP/1.1 " + status)) {
      throw new IllegalStateException(answer);
    }
  }

  private String exchange(Socket socket, String name, int number) throws IOException {
    socket.getOutputStream().write(request(name, number));
    InputStream in = new BufferedInputStream(socket.getInputStream(), 2048);
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.append((char) next);
    }
    String lower = head.toString().toLowerCase(Locale.ROOT);
    int at = lower.indexOf("\r\ncontent-length:") + 17;
    int length = Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)).strip());
    byte[] body = in.readNBytes(length);
    return head + new String(body, StandardCharsets.UTF_8);
  }

  private byte[] request(String name, int number) {
    byte[] form = form(name, number).getBytes(StandardCharsets.UTF_8);
    byte[] before =
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"xml_submission_file\";"
                + " filename=\"f.xml\"\r\nContent-Type: text/xml\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST /openrosa/submission HTTP/1.1\r\nHost: localhost\r\nX-OpenRosa-Version: 1.0\r\n"
                + "Authorization: Basic "
                + Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8))
                + "\r\nContent-Type: multipart/form-data; boundary="
                + BOUNDARY
                + "\r\nContent-Length: "
                + (before.length + form.length + after.length)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + before.length + form.length + after.length];
    int at = 0;
    for (byte[] part : List.of(head, before, form, after)) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** A household of four, every question that is asked answered. */
  String form(String name, int number) {
    String[] household = server.households().get(number % server.households().size()).split(",", 2);
    StringBuilder xml = new StringBuilder(4_000);
    xml.append("<?xml version='1.0' ?><data id=\"").append(server.form()).append('.');
    xml.append(household[1]).append("\" version=\"").append(server.version());
    xml.append("\" xmlns:orx=\"http://openrosa.org/xforms\"><household_id>").append(household[0]);
    xml.append("</household_id><edition>1</edition><survey/><person_count>4</person_count>");
    xml.append("<household><residence>rural</residence><income_per_person>");
    xml.append(1_000_000 + number % 1_000_000);
    xml.append("</income_per_person><durable_parts>2</durable_parts><floor_area_m2>40.5");
    xml.append("</floor_area_m2><water_source>rain</water_source><toilet>none</toilet>");
    xml.append("<info_device>true</info_device></household>");
    for (int i = 0; i < AGES.length; i++) {
      xml.append("<member><place>").append(i + 1).append("</place><person_name>Người ");
      xml.append(i + 1).append("</person_name><age>").append(AGES[i]).append("</age><sex>");
      xml.append(i % 2 == 0 ? "male" : "female").append("</sex><work>");
      xml.append(i == 3 ? "" : "self_employed").append("</work><monthly_allowance>false");
      xml.append("</monthly_allowance><stunted>false</stunted><underweight>false</underweight>");
      xml.append("<health_insured>true</health_insured><school_level>lower_secondary");
      xml.append("</school_level><certificate>primary</certificate><on_job_certified>false");
      xml.append("</on_job_certified><uses_internet>true</uses_internet></member>");
    }
    xml.append("<orx:meta><orx:instanceID>uuid:").append(name).append('-').append(number);
    return xml.append("</orx:instanceID></orx:meta></data>").toString();
  }
}
