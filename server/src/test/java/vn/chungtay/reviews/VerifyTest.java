package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.commands.CommandLineFace;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;

/**
 * Somebody who owns the database touches the sealed papers in every way there is; {@code verify}
 * finds each and names village, round and sheet. What was touched is put back afterwards.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class VerifyTest {
  @TempDir Path folder;

  private static @Nullable BigVillage made;
  private static long review;

  /** What a run of the command said, and its exit code. */
  record Run(int code, String said) {}

  private static void ready(RunningServer server) throws Exception {
    if (made == null) {
      made = BigVillage.in(server, "07309", "tantrung", 4, 2, 0);
      review = made.begin(ReviewKind.YEARLY, LocalDate.of(2026, 9, 14));
      made.playToCertificates(review);
      made.take("chutich.tanyen", review, Step.LOCK, "2026-10-05", null, "").get();
    }
  }

  private static Run verify(String... words) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("verify"));
    all.addAll(List.of(words));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int code = CommandLineFace.run(all.toArray(String[]::new));
      return new Run(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  static Run verifyDatabase(RunningServer server) {
    PGSimpleDataSource owner = (PGSimpleDataSource) server.database().owner();
    String url = java.util.Objects.requireNonNull(owner.getUrl());
    String separator = url.contains("?") ? "&" : "?";
    return verify(
        "--db-url",
        url + separator + "user=" + owner.getUser() + "&password=" + owner.getPassword());
  }

  /** Touches, checks, and puts everything back as it was. */
  private static void tampered(RunningServer server, String statement, String... expected) {
    JdbcClient owner = JdbcClient.create(server.database().owner());
    for (String table : List.of("seal", "deed", "entry")) {
      owner.sql("create table kept_" + table + " as table reviews." + table).update();
    }
    try {
      owner.sql(statement.replace(":village", String.valueOf(review))).update();
      Run run = verifyDatabase(server);
      assertThat(run.code()).as(statement + "\n" + run.said()).isEqualTo(1);
      assertThat(run.said())
          .contains("Thôn Sen Hồng, ", "Rà soát định kỳ từ ngày 14/09/2026")
          .contains(expected);
    } finally {
      owner.sql("delete from reviews.seal").update();
      owner.sql("insert into reviews.seal table kept_seal").update();
      owner.sql("delete from reviews.deed").update();
      owner.sql("insert into reviews.deed table kept_deed").update();
      owner
          .sql(
              """
              update reviews.entry e set class_found = k.class_found, head = k.head,
                certificate = k.certificate
              from kept_entry k where k.id = e.id
              """)
          .update();
      for (String table : List.of("seal", "deed", "entry")) {
        owner.sql("drop table kept_" + table).update();
      }
    }
  }

  @Test
  void a01_whatNobodyTouchedIsWhole(RunningServer server) throws Exception {
    ready(server);
    Run run = verifyDatabase(server);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said()).startsWith("Còn nguyên: ");
  }

  @Test
  void a02_aSheetIsEdited(RunningServer server) {
    tampered(
        server,
        """
        update reviews.seal set sheet = jsonb_set(sheet, '{1,1}', '"Ai đó"')
        where village_id = :village and kind = 'meeting'
        """,
        "Tờ số 3 không còn như lúc đóng dấu");
  }

  @Test
  void a025_thePostedSheetIsEdited(RunningServer server) {
    for (String name : List.of("Ai đó", "")) {
      tampered(
          server,
          """
          update reviews.seal set sheet = jsonb_set(sheet, '{1,1}', '"%s"')
          where village_id = :village and kind = 'posting'
          """
              .formatted(name),
          "Tờ số 4 không còn như lúc đóng dấu");
    }
    tampered(
        server,
        """
        update reviews.seal set sheet = sheet - 1 where village_id = :village and kind = 'posting'
        """,
        "Tờ số 4 không còn như lúc đóng dấu");
  }

  @Test
  void a03_theSealIsEditedToo(RunningServer server) {
    tampered(
        server,
        "update reviews.seal set actor = 'ai đó' where village_id = :village and number = 2",
        "Dấu của tờ số 2");
  }

  @Test
  void a04_twoSheetsChangePlaces(RunningServer server) {
    tampered(
        server,
        """
        update reviews.seal set number = case number when 2 then 103 else 102 end
        where village_id = :village and number in (2, 3)
        """,
        "Thiếu, thừa hoặc đảo tờ tại vị trí 2");
  }

  @Test
  void a05_aSheetInTheMiddleIsTakenOut(RunningServer server) {
    tampered(
        server,
        "delete from reviews.seal where village_id = :village and number = 4",
        "Thiếu, thừa hoặc đảo tờ tại vị trí 4");
  }

  @Test
  void a06_theLastSheetIsTakenOff(RunningServer server) {
    tampered(
        server,
        "delete from reviews.seal where village_id = :village and number = 7",
        "Bước “Khóa sổ” đã làm nhưng tờ giấy của bước đó không còn");
  }

  @Test
  void a07_theDeedGoesWithItAndTheTrailStillKnows(RunningServer server) {
    tampered(
        server,
        """
        with gone as (delete from reviews.deed where village_id = :village and step = 'LOCK')
        delete from reviews.seal where village_id = :village and number = 7
        """,
        "Nhật ký thay đổi nhớ 7 tờ nhưng trong sổ chỉ còn 6 tờ");
  }

  @Test
  void a08_theListIsNotWhatWasDecided(RunningServer server) throws Exception {
    ready(server);
    String number = java.util.Objects.requireNonNull(made).review(review).entries().get(1).number();
    tampered(
        server,
        "update reviews.entry set class_found = 'NOT_POOR' where village_id = :village and number = '"
            + number
            + "'",
        "1 hộ không còn như trên tờ đã đóng dấu: " + number);
    tampered(
        server,
        "update reviews.entry set certificate = '0009/2026' where village_id = :village and number = '"
            + number
            + "'",
        "1 hộ không còn như trên tờ đã đóng dấu: " + number);
  }

  @Test
  void a09_theTrailItselfIsTouched(RunningServer server) {
    JdbcClient owner = JdbcClient.create(server.database().owner());
    owner.sql("alter table access.audit_entry disable trigger append_only").update();
    owner
        .sql("create table kept_audit as select * from access.audit_entry where number = 3")
        .update();
    try {
      owner.sql("update access.audit_entry set actor = 'ai đó' where number = 3").update();
      Run run = verifyDatabase(server);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.said()).contains("Nhật ký thay đổi bị sửa hoặc mất từ mục số 3");
    } finally {
      owner
          .sql(
              "update access.audit_entry e set actor = k.actor from kept_audit k where k.number = e.number")
          .update();
      owner.sql("drop table kept_audit").update();
      owner.sql("alter table access.audit_entry enable trigger append_only").update();
    }
    assertThat(verifyDatabase(server).code()).isZero();
  }

  @Test
  void a095_aSheetNobodyCanReadIsFoundAndTheWallStillAnswers(RunningServer server, Visitor citizen)
      throws Exception {
    ready(server);
    String code =
        java.util.Objects.requireNonNull(made)
            .review(review)
            .seals()
            .links()
            .get(3)
            .seal()
            .shortCode();
    JdbcClient owner = JdbcClient.create(server.database().owner());
    for (String sheet : List.of("[]", "{\"a\": 1}", "[[\"Thôn\"], [], [\"a\", \"b\", \"RICH\"]]")) {
      owner.sql("create table kept_one as select * from reviews.seal where number = 4").update();
      try {
        owner
            .sql("update reviews.seal set sheet = ?::jsonb where village_id = ? and number = 4")
            .params(sheet, review)
            .update();
        assertThat(verifyDatabase(server).said()).contains("Tờ số 4");
        citizen.get("/p/" + code);
        assertThat(citizen.status()).as(sheet).isEqualTo(200);
        assertThat(citizen.page().text()).contains("Tờ số 4").doesNotContain("còn nguyên");
      } finally {
        owner
            .sql(
                """
                update reviews.seal s set sheet = k.sheet from kept_one k
                where k.village_id = s.village_id and s.number = 4
                """)
            .update();
        owner.sql("drop table kept_one").update();
      }
    }
    assertThat(verifyDatabase(server).code()).isZero();
  }

  @Test
  void a10_aFileIsCheckedElsewhere(RunningServer server, Visitor inspector) throws Exception {
    ready(server);
    inspector.signIn("kiemtra.tinh");
    inspector.open("/reviews/villages/" + review + "/seals.json");
    String text = new String(inspector.bytes(), StandardCharsets.UTF_8);
    Path whole = Files.writeString(folder.resolve("whole.json"), text);
    String code =
        java.util.Objects.requireNonNull(made)
            .review(review)
            .seals()
            .links()
            .get(3)
            .seal()
            .shortCode();
    assertThat(verify(whole.toString(), "--code", code).code()).isZero();
    assertThat(verify(whole.toString(), "--code", "0000-1111-2222-3333").said())
        .contains("không có trong hồ sơ nào");
    Path edited =
        Files.writeString(folder.resolve("edited.json"), text.replace("NEAR_POOR", "POOR"));
    assertThat(verify(edited.toString()))
        .satisfies(run -> assertThat(run.code()).isEqualTo(1))
        .satisfies(run -> assertThat(run.said()).contains("Thôn Sen Hồng", "Tờ số 1"));
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    assertThat(verify(other.toString()).code()).isEqualTo(2);
    assertThat(verify().code()).isEqualTo(2);
  }
}
