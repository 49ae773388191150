package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;
import vn.chungtay.operations.ServerProcess;
import vn.chungtay.operations.TestServer;

/**
 * Eight phones send while the power goes: what was acknowledged is there, once; what was not is
 * sent again and is there, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerTest {
  private static final int PHONES = 8;
  private static final int ENOUGH = 60;

  private final AtomicInteger numbers = new AtomicInteger();
  private Path folder = Path.of("");
  private ServerProcess server;
  private List<Map<String, Object>> households = List.of();
  private String version = "";

  /** Ids of the forms that were sent, and of those that were acknowledged. */
  private record Sent(Queue<Integer> tried, Queue<Integer> told) {
    Sent() {
      this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
    }
  }

  /** What ends the server. */
  private interface Blow {
    void strike() throws Exception;
  }

  @BeforeAll
  void aServerOfItsOwn() throws Exception {
    Path all = Files.createDirectories(Path.of("target", "test-folders").toAbsolutePath());
    folder = Files.createTempDirectory(all, "killed");
    server = ServerProcess.start(folder);
    households =
        server
            .database()
            .sql(
                """
                select h.id, h.area_id from households.household h
                join areas.unit u on u.id = h.area_id where u.code like '07348:%' order by h.id
                """)
            .query()
            .listOfRows();
    Phone phone = phone();
    assertThat(phone.get("/formList")).isEqualTo(200);
    version = phone.xml().select("version").eachText().get(0);
  }

  @AfterAll
  void stopped() throws Exception {
    server.stop();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void a01TheProgramIsKilled() throws Exception {
    Sent sent = underLoad(() -> server.kill());

    server = ServerProcess.start(folder);
    allThereOnce(sent);
  }

  @Test
  void a02PostgresIsKilledAndNothingIsAcknowledgedWithoutIt() throws Exception {
    Sent sent = underLoad(() -> server.killPostgres());
    assertThat(send(phone(), numbers.incrementAndGet())).isNotEqualTo(201);

    server.stop();
    server = ServerProcess.start(folder);
    allThereOnce(sent);
  }

  private void allThereOnce(Sent sent) throws Exception {
    assertThat(sent.told()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(ENOUGH);
    assertThat(kept(sent.told())).containsExactlyInAnyOrderElementsOf(sent.told());

    Phone phone = phone();
    for (int number : sent.tried()) {
      assertThat(send(phone, number)).isEqualTo(201);
    }
    for (int number : sent.told()) {
      assertThat(send(phone, number)).isEqualTo(201);
      assertThat(phone.message()).contains("từ trước");
    }
    assertThat(kept(sent.tried())).containsExactlyInAnyOrderElementsOf(sent.tried());
  }

  /** A number for each row that there is of these: as sent, and as answers that count. */
  private List<Integer> kept(Queue<Integer> numbers) throws IOException {
    String wanted = numbers.stream().map(KilledServerTest::id).collect(Collectors.joining(","));
    return server
        .database()
        .sql(
            """
            select split_part(s.instance_id, '-', 2)::int from surveys.submission s
            join surveys.answer_set a on a.id = s.answer_set_id
            where s.instance_id = any (string_to_array(?, ','))
            """)
        .param(wanted)
        .query(Integer.class)
        .list();
  }

  private Sent underLoad(Blow blow) throws Exception {
    Sent sent = new Sent();
    CountDownLatch enough = new CountDownLatch(ENOUGH);
    ExecutorService phones = Executors.newFixedThreadPool(PHONES);
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < PHONES; i++) {
      working.add(phones.submit(() -> untilItFails(sent, enough)));
    }
    enough.await();
    blow.strike();
    for (Future<?> each : working) {
      each.get();
    }
    phones.shutdown();
    return sent;
  }

  private Sent untilItFails(Sent sent, CountDownLatch enough) throws Exception {
    Phone phone = phone();
    while (true) {
      int number = numbers.incrementAndGet();
      sent.tried().add(number);
      if (send(phone, number) != 201) {
        return sent;
      }
      sent.told().add(number);
      enough.countDown();
    }
  }

  /** The status; 0 where the connection broke. */
  private int send(Phone phone, int number) throws Exception {
    try {
      return phone.send(form(number));
    } catch (IOException e) {
      return 0;
    }
  }

  private Phone phone() {
    return new Phone(server.address(), "rasoat", TestServer.PASSWORD);
  }

  private static String id(int number) {
    return "uuid:form-" + number;
  }

  private String form(int number) {
    Map<String, Object> household = households.get(number % households.size());
    return """
        <data id="survey-mdp-2022.%s" version="%s" xmlns:orx="http://openrosa.org/xforms">\
        <household_id>%s</household_id><edition>1</edition><survey/><person_count>0</person_count>\
        <household><residence>rural</residence><income_per_person>1200000</income_per_person>\
        <floor_area_m2>40.5</floor_area_m2></household>\
        <orx:meta><orx:instanceID>%s</orx:instanceID></orx:meta></data>
        """
        .formatted(household.get("area_id"), version, household.get("id"), id(number));
  }
}
