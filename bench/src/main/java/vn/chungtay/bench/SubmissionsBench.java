package vn.chungtay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Filled forms sent by many phones at once over HTTP to a server of its own with durable settings:
 * how many a second are acknowledged; and whether a server killed under load has lost one that it
 * acknowledged. {@code bench/run submissions [forms] [phones]}.
 */
final class SubmissionsBench {
  private static final int HOUSEHOLDS = 40;
  private static final String BOUNDARY = "----phone";

  /** A server in another process. */
  private record Server(
      Process process, String address, String formId, String version, List<String> households) {}

  private SubmissionsBench() {}

  public static void main(String[] arguments) throws Exception {
    int forms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int phones = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
    Path folder = Files.createTempDirectory("submissions-bench");
    Server server = start(folder);
    load(server, "warm", Math.min(2_000, forms / 4), phones, Long.MAX_VALUE);
    long before = cpu(server);
    long from = System.nanoTime();
    List<String> kept = load(server, "run", forms, phones, Long.MAX_VALUE);
    double seconds = (System.nanoTime() - from) / 1e9;
    double processor = (cpu(server) - before) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d forms from %d phones in %.1f s: %.0f a second; server and its PostgreSQL used %.1f s"
            + " of processor, %.2f ms a form%n",
        kept.size(),
        phones,
        seconds,
        kept.size() / seconds,
        processor,
        processor * 1000 / kept.size());
    killed(folder, server, phones);
  }

  private static void killed(Path folder, Server server, int phones) throws Exception {
    ExecutorService killer = Executors.newSingleThreadExecutor();
    Future<Boolean> killing =
        killer.submit(
            () -> {
              server.process().waitFor(3, TimeUnit.SECONDS);
              List<ProcessHandle> all = new ArrayList<>(server.process().descendants().toList());
              server.process().destroyForcibly();
              all.forEach(ProcessHandle::destroyForcibly);
              return true;
            });
    List<String> told = load(server, "kill", 1_000_000, phones, 10);
    killing.get();
    killer.shutdown();
    server.process().waitFor();
    Server again = start(folder);
    List<String> lost = Collections.synchronizedList(new ArrayList<>());
    HttpClient http = HttpClient.newHttpClient();
    for (String instance : told) {
      int number = Integer.parseInt(instance.substring(instance.lastIndexOf('-') + 1));
      String body = send(http, again, instance, number).body();
      if (!body.contains("từ trước")) {
        lost.add(instance);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "killed (SIGKILL, PostgreSQL too) under load: %d acknowledged, %d lost%n",
        told.size(),
        lost.size());
    again.process().destroy();
    again.process().waitFor();
    if (!lost.isEmpty()) {
      System.exit(1);
    }
  }

  /** Processor time of the server's process and everything it started. */
  private static long cpu(Server server) {
    return Stream.concat(Stream.of(server.process().toHandle()), server.process().descendants())
        .mapToLong(each -> each.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }

  private static Server start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SubmissionsServer.class.getName(),
                folder.toString(),
                String.valueOf(HOUSEHOLDS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the server did not start");
    }
    String[] parts = line.split(" ", -1);
    return new Server(process, parts[1], parts[2], parts[3], List.of(parts[4].split(",", -1)));
  }

  /** Ids of the forms that were acknowledged; ends early after so many failures. */
  private static List<String> load(
      Server server, String name, int forms, int phones, long mostFailures) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(phones);
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    List<String> kept = Collections.synchronizedList(new ArrayList<>());
    Callable<Boolean> phone =
        () -> {
          for (int i = next.getAndIncrement(); i < forms; i = next.getAndIncrement()) {
            String instance = "uuid:" + name + "-" + i;
            try {
              HttpResponse<String> answer = send(http, server, instance, i);
              if (answer.statusCode() == 201) {
                kept.add(instance);
              } else if (failures.incrementAndGet() > mostFailures) {
                return false;
              } else {
                System.err.println(answer.statusCode() + " " + answer.body());
              }
            } catch (IOException e) {
              if (failures.incrementAndGet() > mostFailures) {
                return false;
              }
            }
          }
          return true;
        };
    threads.invokeAll(IntStream.range(0, phones).mapToObj(i -> phone).toList());
    threads.shutdown();
    return kept;
  }

  private static HttpResponse<String> send(
      HttpClient http, Server server, String instance, int number)
      throws IOException, InterruptedException {
    String household = server.households().get(number % server.households().size());
    String form =
        """
        <data id="%s" version="%s" xmlns:orx="http://openrosa.org/xforms">\
        <household_id>%s</household_id><edition>1</edition><survey/><person_count>2</person_count>\
        <household><residence>rural</residence><income_per_person>%d</income_per_person>\
        <durable_parts>2</durable_parts><floor_area_m2>40.5</floor_area_m2>\
        <water_source>rain</water_source><toilet>none</toilet><info_device>true</info_device>\
        </household>%s%s<orx:meta><orx:instanceID>%s</orx:instanceID></orx:meta></data>
        """
            .formatted(
                server.formId(),
                server.version(),
                household,
                1_000_000 + number % 1_000_000,
                member(1, 56),
                member(2, 12),
                instance);
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"f.xml\"\r\nContent-Type: text/xml\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(BOUNDARY, form, BOUNDARY);
    String key = "rasoat:" + SubmissionsServer.PASSWORD;
    return http.send(
        HttpRequest.newBuilder(URI.create(server.address() + "/openrosa/submission"))
            .header("X-OpenRosa-Version", "1.0")
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String member(int place, int age) {
    return """
        <member><place>%d</place><person_name>Người %d</person_name><age>%d</age><sex>male</sex>\
        <work>%s</work><monthly_allowance>false</monthly_allowance><stunted>false</stunted>\
        <underweight>false</underweight><health_insured>true</health_insured>\
        <school_level>lower_secondary</school_level><uses_internet>true</uses_internet></member>\
        """
        .formatted(place, place, age, age > 14 ? "self_employed" : "");
  }
}
