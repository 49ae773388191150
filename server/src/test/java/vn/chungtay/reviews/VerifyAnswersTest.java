package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chungtay.households.StandingClass;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.Sheet;
import vn.chungtay.values.Language;

/**
 * Somebody who owns the database edits what lies behind the sealed papers of a whole round:
 * answers, list, minutes, objections, results between two steps. The audit names household and
 * place.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class VerifyAnswersTest {
  private static @Nullable BigVillage made;
  private static long review;

  private static BigVillage ready(RunningServer server) throws Exception {
    if (made == null) {
      BigVillage village = BigVillage.in(server, "07327", "dauphieu", 3, 1, 0);
      review = village.begin(ReviewKind.YEARLY, LocalDate.of(2026, 9, 10));
      play(village);
      made = village;
    }
    return Objects.requireNonNull(made);
  }

  private static void play(BigVillage village) throws Exception {
    village.take(village.officer(), review, Step.LIST, "2026-09-15", null, "").get();
    for (int i = 0; i < 4; i++) {
      village.survey(i, i == 3 ? StandingClass.NEAR_POOR : StandingClass.POOR);
    }
    village.take(village.surveyor(), review, Step.SURVEY, "2026-09-20", null, "").get();
    Vote vote = new Vote(20, 18);
    village
        .take(village.head(), review, Step.MEETING, "2026-09-21", vote, "bà Hòa, ông Bình")
        .get();
    village.take(village.head(), review, Step.POSTING, "2026-09-22", null, "").get();
    ReviewFindings findings = village.bean(ReviewFindings.class);
    long entry = village.review(review).entries().get(3).id();
    LocalDate day = LocalDate.of(2026, 9, 23);
    village.as(village.officer(), () -> findings.object(review, entry, day, "nhà dột nát")).get();
    village.survey(3, StandingClass.POOR);
    long objection = village.review(review).objections().get(0).id();
    village
        .as(
            village.surveyor(),
            () ->
                findings.answer(
                    review, objection, LocalDate.of(2026, 9, 24), "đã xem lại", Optional.empty()))
        .get();
    village.take(village.surveyor(), review, Step.RECHECK, "2026-09-24", null, "").get();
    village.take(village.head(), review, Step.POSTING, "2026-09-25", null, "").get();
    village.take("chutich.tanyen", review, Step.DECISION, "2026-10-02", null, "9/QĐ").get();
  }

  private static SealedRound sealed(RunningServer server) {
    return new SealedRounds(server.database().owner())
        .all().stream().filter(each -> each.id() == review).findFirst().orElseThrow();
  }

  private static String said(DataSource owner) {
    SealedRound round =
        new SealedRounds(owner)
            .all().stream().filter(each -> each.id() == review).findFirst().orElseThrow();
    return SealAudit.check(round).stream()
        .map(fault -> fault.sheet() + " " + fault.what().in(Language.VI))
        .collect(Collectors.joining("\n"));
  }

  /** Edits as the owner, past the keys between tables, listens, and lets go of it all. */
  private static void tampered(RunningServer server, String statement, String... expected)
      throws Exception {
    try (Connection connection = server.database().owner().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement sql = connection.createStatement()) {
        sql.execute(
            """
            do $$
            declare key record;
            begin
              for key in select conrelid::regclass as of_table, conname from pg_constraint
                where contype = 'f' and confrelid in ('surveys.answer_set'::regclass,
                  'reviews.entry'::regclass) loop
                execute format('alter table %s drop constraint %I', key.of_table, key.conname);
              end loop;
            end $$
            """);
        sql.execute(statement.replace(":village", String.valueOf(review)));
        assertThat(said(new SingleConnectionDataSource(connection, true)))
            .as(statement)
            .contains(expected);
      } finally {
        connection.rollback();
      }
    }
  }

  private static String set(int place) throws Exception {
    Finding finding =
        Objects.requireNonNull(
            Objects.requireNonNull(made).review(review).entries().get(place).finding());
    return String.valueOf(finding.answerSet());
  }

  private static String number(int place) throws Exception {
    return Objects.requireNonNull(made).review(review).entries().get(place).number();
  }

  @Test
  void a01_aWholeRoundWithAnObjectionIsWholeAndItsAnswersAreSealed(RunningServer server)
      throws Exception {
    ready(server);
    assertThat(said(server.database().owner())).isEmpty();
    assertThat(SealAudit.knowsNoAnswers(sealed(server))).isFalse();
    assertThat(sealed(server).answers()).as("the set that was replaced is sealed too").hasSize(5);
  }

  @Test
  void a02_anAnswerIsEditedAfterTheMeeting(RunningServer server) throws Exception {
    ready(server);
    tampered(
        server,
        """
        update surveys.answer_set set answers = jsonb_set(answers, '{household,toilet}', '"septic"')
        where id = %s"""
            .formatted(set(1)),
        "Hộ " + number(1) + ", phiếu B" + set(1) + ": câu trả lời chung của hộ");
  }

  @Test
  void a03_aMemberIsEditedTwoChangePlacesOneGoes(RunningServer server) throws Exception {
    ready(server);
    tampered(
        server,
        """
        update surveys.answer_set
        set answers = jsonb_set(answers, '{members,1,answers,health_insured}', '"false"')
        where id = %s"""
            .formatted(set(0)),
        "Hộ " + number(0),
        "câu trả lời về thành viên thứ 2");
    tampered(
        server,
        """
        update surveys.answer_set set answers = jsonb_set(answers, '{members}',
          jsonb_build_array(answers->'members'->1, answers->'members'->0))
        where id = %s"""
            .formatted(set(0)),
        "câu trả lời về thành viên thứ 1",
        "câu trả lời về thành viên thứ 2");
    tampered(
        server,
        "update surveys.answer_set set answers = answers #- '{members,1}' where id = " + set(0),
        "câu trả lời về thành viên thứ 2");
  }

  @Test
  void a04_whoWroteItOrWhatCameOfItIsEdited(RunningServer server) throws Exception {
    ready(server);
    tampered(
        server,
        "update surveys.answer_set set actor = 'ai đó' where id = " + set(2),
        "người ghi, thời điểm hoặc mẫu phiếu");
    tampered(
        server,
        "update surveys.answer_set set outcome = 'NOT_POOR' where id = " + set(2),
        "kết quả đã tính");
    tampered(
        server,
        "update surveys.answer_set set salt = gen_random_uuid() where id = " + set(2),
        "câu trả lời chung của hộ");
  }

  @Test
  void a05_anAnswerSetIsDeletedOrAnotherIsPutInItsPlace(RunningServer server) throws Exception {
    ready(server);
    tampered(
        server,
        "delete from surveys.answer_set where id = " + set(0),
        "Hộ " + number(0) + ": phiếu B" + set(0) + " không còn");
    tampered(
        server,
        "update reviews.entry set answer_set_id = %s where answer_set_id = %s"
            .formatted(set(1), set(0)),
        "1 hộ không còn như trên tờ đã đóng dấu: " + number(0));
  }

  @Test
  void a06_theListIsEditedReorderedShortened(RunningServer server) throws Exception {
    ready(server);
    tampered(
        server,
        "update reviews.entry set class_before = 'NOT_POOR' where village_id = :village and number = '"
            + number(1)
            + "'",
        "1 1 hộ không còn như trên tờ đã đóng dấu: " + number(1));
    tampered(
        server,
        """
        update reviews.entry e set head = o.head from reviews.entry o
        where e.village_id = :village and o.village_id = :village
          and e.number = '%s' and o.number = '%s'"""
            .formatted(number(0), number(1)),
        "1 1 hộ không còn như trên tờ đã đóng dấu: " + number(0));
    tampered(
        server,
        "delete from reviews.entry where village_id = :village and number = '" + number(2) + "'",
        "1 1 hộ không còn như trên tờ đã đóng dấu: " + number(2));
  }

  @Test
  void a07_theMinutesAreEdited(RunningServer server) throws Exception {
    ready(server);
    tampered(
        server,
        "update reviews.deed set agreed = 20 where village_id = :village and step = 'MEETING'",
        "3 Bước “Họp dân”");
    tampered(
        server,
        "update reviews.deed set day = '2026-10-01' where village_id = :village and step = 'DECISION'",
        "Bước “Quyết định”");
  }

  @Test
  void a08_anObjectionIsEditedDeletedAddedOrAnsweredOtherwise(RunningServer server)
      throws Exception {
    ready(server);
    String mine = " where entry_id in (select id from reviews.entry where village_id = :village)";
    tampered(
        server,
        "update reviews.objection set content = 'không có gì'" + mine,
        "Khiếu nại về hộ " + number(3) + " bị sửa");
    tampered(
        server,
        "delete from reviews.objection" + mine,
        "Khiếu nại về hộ " + number(3) + " bị sửa, đảo hoặc xóa");
    tampered(
        server,
        "update reviews.objection set answer = 'bác'" + mine,
        "Kết quả phúc tra khiếu nại “nhà dột nát” không còn");
    tampered(
        server,
        """
        insert into reviews.objection (entry_id, area_id, day, content, actor, recorded_at)
        select entry_id, area_id, day, 'thêm vào', actor, recorded_at from reviews.objection"""
            + mine,
        "có 2 khiếu nại nhưng chỉ 1 khiếu nại");
  }

  /** Who edits between two steps gets the edit sealed with the second: the first one knows. */
  @Test
  void a09_aResultEditedBetweenTwoStepsIsFoundAfterwards(RunningServer server) throws Exception {
    SealedRound whole = sealed(server);
    SealChain chain = SealChain.empty();
    for (SealChain.SealedSheet link : whole.chain().links()) {
      Sheet sheet = link.sheet();
      if (link.seal().kind().equals("decision")) {
        sheet =
            new Sheet(
                sheet.kind(),
                sheet.lines().stream()
                    .map(line -> line.get(0).equals(numberOf(0)) ? edited(line) : line)
                    .toList());
      }
      chain = chain.with(link.seal().at(), link.seal().actor(), sheet);
    }
    SealedRound forged = with(whole, chain);
    assertThat(SealAudit.check(forged))
        .extracting(fault -> fault.what().in(Language.VI))
        .contains(
            "Kết quả của 1 hộ khác với tờ trước mà không có khảo sát lại hay phúc tra: "
                + numberOf(0)
                + ".");
  }

  private static List<String> edited(List<String> line) {
    List<String> other = new ArrayList<>(line);
    other.set(3, "NOT_POOR");
    return other;
  }

  private static String numberOf(int place) {
    try {
      return number(place);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static SealedRound with(SealedRound round, SealChain chain) {
    return new SealedRound(
        round.id(),
        round.village(),
        round.commune(),
        round.kind(),
        round.begun(),
        chain,
        round.deeds(),
        round.remembered(),
        List.of(),
        round.certificates(),
        round.listed(),
        round.objections(),
        round.answers());
  }

  @Test
  void a10_aRoundSealedBeforeAnswersWereIsWholeAndSaysSo(RunningServer server) {
    SealedRound whole = sealed(server);
    SealChain chain = SealChain.empty();
    for (SealChain.SealedSheet link : whole.chain().links()) {
      Sheet sheet =
          new Sheet(
              link.sheet().kind(),
              link.sheet().lines().stream()
                  .filter(line -> !line.get(0).equals("answers"))
                  .toList());
      chain = chain.with(link.seal().at(), link.seal().actor(), sheet);
    }
    SealedRound old = with(whole, chain);
    SealedRound none =
        new SealedRound(
            old.id(),
            old.village(),
            old.commune(),
            old.kind(),
            old.begun(),
            chain,
            old.deeds(),
            old.remembered(),
            whole.entries(),
            old.certificates(),
            old.listed(),
            old.objections(),
            Map.of());
    assertThat(SealAudit.check(none)).isEmpty();
    assertThat(SealAudit.knowsNoAnswers(none)).isTrue();
  }
}
