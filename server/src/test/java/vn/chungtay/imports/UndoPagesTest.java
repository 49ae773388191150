package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** A whole import is taken back, unless somebody has gone on with its households. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class UndoPagesTest {
  private final ImportDesk desk;

  UndoPagesTest(RunningServer server) {
    desk = new ImportDesk(server);
  }

  /** What was made up to stand in the way is no business of other tests. */
  @AfterEach
  void nothingMadeUpStays() {
    desk.owner
        .sql("delete from surveys.answer_set where rulebook = '' and actor = 'rasoat'")
        .update();
    desk.owner.sql("delete from households.transfer where slip = '{}'").update();
  }

  /** Stores a list of heads in a village; gives its address. */
  private String stored(Visitor officer, String surname, int households) {
    officer.signIn("canbo.ngocchau");
    StringBuilder drawn = new StringBuilder("Họ và tên chủ hộ|Năm sinh|Thôn\n");
    for (int i = 0; i < households; i++) {
      String name = surname + " Văn " + (char) ('A' + i / 26) + (char) ('a' + i % 26);
      drawn.append(name).append('|').append(1940 + i).append("|Núi Mẫu\n");
    }
    String at = desk.look(officer, surname + ".xlsx", Sheets.workbook("A", drawn.toString()));
    ImportDesk.store(officer, at);
    return at;
  }

  private List<Long> households(String at) {
    return desk.owner
        .sql("select household_id from households.change where import_id = ? order by id")
        .param(Long.valueOf(at.substring(ImportDesk.HOME.length() + 1)))
        .query(Long.class)
        .list();
  }

  private void undo(Visitor officer, String at) {
    officer.get(at);
    officer.post(at + "/undo", Map.of("reason", "gửi nhầm tệp"));
    if (officer.status() == 303) {
      ImportDesk.wait(officer, at);
    }
  }

  private void survey(long household, String state) {
    desk.owner
        .sql(
            """
            insert into surveys.answer_set (household_id, area_id, form_code, form_version, way, state,
              answers, outcome, income_side, deprivations, deprivations_at_most, deprivation_score,
              deprived, missing, reasons, rulebook, digest, actor, written_at)
            select id, area_id, 'survey', '1', 'PAPER', ?, '{}', 'UNKNOWN', '', 0, 0, 0, '{}', '{}',
              '[]', '', '', 'rasoat', now() from households.household where id = ?
            """)
        .params(state, household)
        .update();
  }

  @Test
  void a01_withoutAReasonNothingIsTakenBack(Visitor officer) {
    String at = stored(officer, "Ngân", 2);
    officer.get(at);
    officer.post(at + "/undo", Map.of("reason", " "));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(desk.heads("Ngân Văn %")).isEqualTo(2);
  }

  @Test
  void a02_nothingStandsOnItAndItIsGone(Visitor officer) {
    String at = stored(officer, "Khương", 3);
    undo(officer, at);
    assertThat(officer.page().text()).contains("Đã hoàn tác", "gửi nhầm tệp");
    assertThat(desk.heads("Khương Văn %")).isZero();
  }

  @Test
  void a03_aFormHandedInStandsInTheWayAndSoDoesOneBegun(Visitor officer) {
    String at = stored(officer, "Lâm", 3);
    List<Long> ids = households(at);
    survey(ids.get(0), "CURRENT");
    survey(ids.get(2), "DRAFT");
    undo(officer, at);
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().text())
        .contains("dựa trên 2 hộ", "Phiếu khảo sát đã nộp: 1", "Phiếu khảo sát đang ghi dở: 1");
    assertThat(officer.page().select("a[href='/households/" + ids.get(0) + "']")).hasSize(1);
    assertThat(officer.page().select("a[href='/households/" + ids.get(1) + "']")).isEmpty();
    assertThat(desk.heads("Lâm Văn %")).isEqualTo(3);
  }

  @Test
  void a04_theListOfAReviewStandsInTheWay(Visitor officer) {
    String at = stored(officer, "Phí", 1);
    desk.owner
        .sql(
            """
            insert into reviews.entry (village_id, area_id, household_id, number, head, persons)
            select v.id, v.area_id, ?, 'X', 'Phí Văn Aa', 1 from reviews.village v order by v.id limit 1
            """)
        .param(households(at).get(0))
        .update();
    try {
      undo(officer, at);
      assertThat(officer.page().text()).contains("danh sách rà soát bắt đầu ngày");
    } finally {
      desk.owner
          .sql("delete from reviews.entry where household_id = ?")
          .param(households(at).get(0))
          .update();
    }
    undo(officer, at);
    assertThat(officer.page().text()).contains("Đã hoàn tác");
  }

  @Test
  void a05_aTransferThatWaitsStandsInTheWay(Visitor officer) {
    String at = stored(officer, "Thân", 1);
    desk.owner
        .sql(
            """
            insert into households.transfer (household_id, from_area, to_area, day, slip, reason,
              asked_by, asked_at)
            select id, area_id, area_id, current_date, '{}', 'chuyển', 'an', now()
            from households.household where id = ?
            """)
        .param(households(at).get(0))
        .update();
    undo(officer, at);
    assertThat(officer.page().text()).contains("Đang chờ xã khác nhận");
  }

  @Test
  void a06_ofManyTheFirstAreNamedAndAllAreCounted(Visitor officer) {
    String at = stored(officer, "Ong", 25);
    households(at).forEach(id -> survey(id, "CURRENT"));
    undo(officer, at);
    assertThat(officer.page().text()).contains("dựa trên 25 hộ", "và 5 mục nữa");
  }

  @Test
  void a07_aSecondClickTakesBackOnce(Visitor officer) {
    String at = stored(officer, "Giáp", 2);
    officer.get(at);
    officer.post(at + "/undo", Map.of("reason", "nhầm"));
    officer.post(at + "/undo", Map.of("reason", "nhầm"));
    ImportDesk.wait(officer, at);
    assertThat(
            desk.owner
                .sql(
                    """
                    select count(*) from households.change
                    where kind = 'UNDONE' and household_id = any (?)
                    """)
                .param(households(at).toArray(Long[]::new))
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  /** Statistics counts what the register says, and follows it by itself. */
  @Test
  void a08_whoeverKeepsHouseholdsIsAsked() {
    assertThat(
            desk.owner
                .sql(
                    """
                    select distinct n.nspname from pg_constraint c
                    join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
                    where c.contype = 'f' and c.confrelid = 'households.household'::regclass
                      and n.nspname <> 'households'
                    """)
                .query(String.class)
                .list())
        .as("a new feature here needs a bean HouseholdUse, and a case above")
        .containsExactlyInAnyOrder("surveys", "reviews");
  }
}
