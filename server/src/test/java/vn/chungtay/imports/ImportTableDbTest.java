package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.database.Database;
import vn.chungtay.database.Scope;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.imports.HouseholdImport.State;

/** Whose turn it is: two clicks, two servers, and work that was taken for dead. */
@ExtendWith(TestDatabase.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ImportTableDbTest {
  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
  private static final Scope OFFICER = new Scope("an", List.of(9L));

  private final Database database;
  private long id;

  ImportTableDbTest(Database database) {
    this.database = database;
  }

  /** As a server sees it so many seconds after noon. */
  private ImportTable at(int seconds) {
    return new ImportTable(
        database.client(), Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC));
  }

  @BeforeEach
  void anImportThatWasLookedAt() {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner
        .sql(
            """
            insert into areas.unit (id, code, level, existence) overriding system value
            select 9, '00009', 'COMMUNE', daterange(null, null)
            where not exists (select from areas.unit)
            """)
        .update();
    owner
        .sql("insert into areas.reach select 9, 9 where not exists (select from areas.reach)")
        .update();
    OFFICER.run(
        () -> {
          id = at(0).insert(9, "an", "ho.xlsx", LocalDate.of(2026, 3, 1), new byte[] {1});
          Working looking = new Working(id, at(0).claim(id, State.LOOKING).orElseThrow());
          assertThat(at(0).end(looking, State.LOOKED, "{}", "p")).isTrue();
        });
  }

  @Test
  void a01_ofTwoClicksOneBegins() {
    OFFICER.run(
        () -> {
          assertThat(at(1).claim(id, State.STORING)).isPresent();
          assertThat(at(1).claim(id, State.STORING)).isEmpty();
          assertThat(at(1).claim(id, State.UNDOING)).as("nothing is stored yet").isEmpty();
        });
  }

  @Test
  void a02_workIsAliveAsLongAsItsPulseIsFelt() {
    OFFICER.run(
        () -> {
          Working storing = new Working(id, at(1).claim(id, State.STORING).orElseThrow());
          for (int seconds = 1; seconds < 300; seconds += 15) {
            assertThat(at(seconds).find(id).orElseThrow().lost()).isFalse();
            at(seconds).pulse(storing);
          }
          assertThat(at(400).find(id).orElseThrow().lost()).isTrue();
          assertThat(at(400).find(id).orElseThrow().running()).isFalse();
        });
  }

  @Test
  void a03_whoWasTakenForDeadAndComesBackLateWritesNothing() {
    OFFICER.run(
        () -> {
          Working late = new Working(id, at(1).claim(id, State.STORING).orElseThrow());
          at(60).giveUp(id);
          assertThat(at(60).find(id).orElseThrow().state()).isEqualTo(State.CANCELLED);
          Working next = new Working(id, at(60).claim(id, State.LOOKING).orElseThrow());
          at(61).pulse(late);
          assertThatThrownBy(() -> late.reached(1, 2)).isInstanceOf(Working.Stopped.class);
          assertThat(at(61).end(late, State.STORED, "{}", "q")).isFalse();
          at(61).pulse(next);
          assertThatCode(() -> next.reached(1, 2)).doesNotThrowAnyException();
          assertThat(at(61).find(id).orElseThrow().state()).isEqualTo(State.LOOKING);
        });
  }

  @Test
  void a04_whoPressesStopIsHeardAtTheNextPulse() {
    OFFICER.run(
        () -> {
          Working storing = new Working(id, at(1).claim(id, State.STORING).orElseThrow());
          at(2).cancel(id);
          assertThatCode(() -> storing.reached(1, 2)).doesNotThrowAnyException();
          at(2).pulse(storing);
          assertThatThrownBy(() -> storing.reached(2, 2)).isInstanceOf(Working.Stopped.class);
        });
  }

  @Test
  void a05_aLostUndoLeavesTheImportStored() {
    OFFICER.run(
        () -> {
          Working storing = new Working(id, at(1).claim(id, State.STORING).orElseThrow());
          at(2).end(storing, State.STORED);
          assertThat(at(3).claim(id, State.UNDOING)).isPresent();
          assertThat(at(60).find(id).orElseThrow().mayBeLookedAt()).isFalse();
          at(60).giveUp(id);
          assertThat(at(60).find(id).orElseThrow().state()).isEqualTo(State.STORED);
        });
  }

  @Test
  void a06_filesGoAfterAMonthWhoeverWorks() {
    OFFICER.run(() -> at(0).keep(id, new byte[] {1, 2, 3}));
    new Scope("binh", List.of(77L)).run(() -> at(29 * 86_400).dropOldFiles());
    OFFICER.run(() -> assertThat(at(0).find(id).orElseThrow().hasFile()).isTrue());
    new Scope("binh", List.of(77L)).run(() -> at(31 * 86_400).dropOldFiles());
    OFFICER.run(() -> assertThat(at(0).find(id).orElseThrow().hasFile()).isFalse());
  }

  @Test
  void a07_aSecondClickOnSendIsTheSameImport() {
    OFFICER.run(
        () -> {
          ImportTable now = at(0);
          byte[] digest = {7};
          LocalDate day = LocalDate.of(2026, 3, 1);
          long sent = now.insert(9, "an", "moi.xlsx", day, digest);
          now.keep(sent, new byte[] {1});
          assertThat(at(60).sentJustNow(9, "an", day, digest)).contains(sent);
          assertThat(at(3_600).sentJustNow(9, "an", day, digest)).isEmpty();
          assertThat(at(60).sentJustNow(9, "binh", day, digest)).isEmpty();
          assertThat(at(60).sentJustNow(9, "an", day, new byte[] {8})).isEmpty();
        });
  }
}
