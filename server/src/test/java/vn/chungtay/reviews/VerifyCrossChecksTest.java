package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;

/**
 * Somebody who owns the database touches a closed cross-check in every way there is; {@code verify}
 * finds each. What was touched is put back afterwards.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class VerifyCrossChecksTest {
  private static final String CLOSED =
      " (select min(id) from reviews.cross_check where closed_at is not null) ";

  private static void found(
      RunningServer server, String touched, String putBack, String... expected) {
    JdbcClient owner = JdbcClient.create(server.database().owner());
    assertThat(owner.sql(touched.replace(":closed", CLOSED)).update()).as(touched).isPositive();
    try {
      VerifyTest.Run run = VerifyTest.verifyDatabase(server);
      assertThat(run.code()).as(run.said()).isEqualTo(1);
      assertThat(run.said()).contains("kiểm tra chéo").contains(expected);
    } finally {
      assertThat(owner.sql(putBack.replace(":closed", CLOSED)).update()).isPositive();
    }
  }

  @Test
  void a01_whatNobodyTouchedIsWhole(RunningServer server) {
    VerifyTest.Run run = VerifyTest.verifyDatabase(server);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql("select" + CLOSED + "is not null")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void a02_anotherSeedIsWritten(RunningServer server) {
    found(
        server,
        "update reviews.cross_check set seed = seed || 'x' where id =:closed",
        "update reviews.cross_check set seed = left(seed, -1) where id =:closed",
        "Số gieo");
  }

  @Test
  void a03_aHouseholdIsAskedThatWasNotDrawn(RunningServer server) {
    String swap = "update reviews.cross_pick set place = place + 500 * ? where check_id =:closed";
    found(
        server,
        swap.replace("?", "1") + "and place = 1",
        swap.replace("?", "-1") + "and place > 500",
        "số gieo bốc ra");
  }

  @Test
  void a04_anAnswerIsEditedAfterItWasClosed(RunningServer server) {
    String which =
        " where answers is not null and pick_id in (select id from reviews.cross_pick where"
            + " check_id =:closed)";
    found(
        server,
        "update reviews.cross_visit set answers = jsonb_set(answers, '{household}', coalesce("
            + "answers -> 'household', '{}') || '{\"edited\": \"1\"}')"
            + which,
        "update reviews.cross_visit set answers = answers #- '{household,edited}'" + which,
        "khi đóng");
  }

  @Test
  void a05_aPaperIsGone(RunningServer server) {
    String last = " where check_id =:closed and kind = 'cross-close'";
    found(
        server,
        "update reviews.cross_seal set check_id = (select max(id) from reviews.cross_check"
            + " where id <>:closed), number = 99"
            + last,
        "update reviews.cross_seal set check_id =:closed, number = 3 where number = 99",
        "Số tờ");
  }

  @Test
  void a06_itIsOpenedAgainBehindTheTrail(RunningServer server) {
    found(
        server,
        "update reviews.cross_check set closed_by = null, closed_at = null where id =:closed",
        "update reviews.cross_check set closed_by = actor, closed_at = ordered_at where id ="
            + " (select min(check_id) from reviews.cross_seal where kind = 'cross-close')",
        "nhật ký thay đổi");
  }
}
