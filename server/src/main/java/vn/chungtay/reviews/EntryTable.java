package vn.chungtay.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.StandingClass;

/** The SQL of the lists of households. */
@Repository
class EntryTable {
  private final JdbcClient jdbc;

  EntryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long villageId, long areaId, HouseholdLine household, boolean asked) {
    jdbc.sql(
            """
            insert into reviews.entry (village_id, area_id, household_id, number, head, persons,
              asked, class_before)
            values (:village, :area, :household, :number, :head, :persons, :asked, :before)
            on conflict (village_id, household_id) do update set asked = true
            """)
        .param("village", villageId)
        .param("area", areaId)
        .param("household", household.id())
        .param("number", household.number())
        .param("head", household.head())
        .param("persons", household.members())
        .param("asked", asked)
        .param("before", household.standing().map(Enum::name).orElse(null), Types.VARCHAR)
        .update();
  }

  List<Entry> list(long villageId) {
    return jdbc.sql("select * from reviews.entry where village_id = :village order by number")
        .param("village", villageId)
        .query((row, n) -> entry(row))
        .list();
  }

  List<Entry> find(List<Long> ids) {
    return jdbc.sql("select * from reviews.entry where id = any (?) order by number")
        .param(ids.toArray(Long[]::new))
        .query((row, n) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getLong("household_id"),
        row.getString("number"),
        row.getString("head"),
        row.getInt("persons"),
        row.getBoolean("asked"),
        standing(row.getString("class_before")),
        row.getBoolean("screened"),
        screening(row),
        finding(row),
        row.getObject("votes", Integer.class),
        row.getString("certificate"));
  }

  private static Entry.@Nullable Screening screening(ResultSet row) throws SQLException {
    String ended = row.getString("screening");
    return ended == null
        ? null
        : new Entry.Screening(
            ended.equals("STOP"),
            row.getString("screening_reason"),
            row.getObject("screening_set_id", Long.class));
  }

  void updateScreening(long entryId, Entry.Screening screening) {
    jdbc.sql(
            """
            update reviews.entry set screening = :ended, screening_reason = :reason,
              screening_set_id = :set
            where id = :id
            """)
        .param("id", entryId)
        .param("set", screening.set(), Types.BIGINT)
        .param("ended", screening.stops() ? "STOP" : "CONTINUE")
        .param("reason", screening.reason())
        .update();
  }

  private static @Nullable Finding finding(ResultSet row) throws SQLException {
    StandingClass found = standing(row.getString("class_found"));
    return found == null
        ? null
        : new Finding(
            found,
            row.getObject("income_score", Integer.class),
            row.getObject("deprivation_score", Integer.class),
            Finding.Way.valueOf(row.getString("way")),
            row.getString("reason"),
            row.getObject("answer_set_id", Long.class),
            row.getString("income_side"),
            List.of((String[]) row.getArray("deprivations").getArray()),
            row.getString("rulebook"),
            row.getString("digest"),
            row.getObject("judged", LocalDate.class));
  }

  private static @Nullable StandingClass standing(@Nullable String name) {
    return name == null ? null : StandingClass.valueOf(name);
  }

  void updateFinding(long entryId, Finding finding) {
    jdbc.sql(
            """
            update reviews.entry set class_found = :found, income_score = :income,
              deprivation_score = :deprivation, way = :way, reason = :reason, answer_set_id = :set,
              income_side = :side, deprivations = :deprivations, rulebook = :rulebook,
              digest = :digest, judged = :judged
            where id = :id
            """)
        .param("id", entryId)
        .param("found", finding.found().name())
        .param("income", finding.income(), Types.INTEGER)
        .param("deprivation", finding.deprivation(), Types.INTEGER)
        .param("way", finding.way().name())
        .param("reason", finding.reason())
        .param("set", finding.answerSet(), Types.BIGINT)
        .param("side", finding.incomeSide())
        .param("deprivations", finding.deprivations().toArray(String[]::new))
        .param("rulebook", finding.rulebook())
        .param("digest", finding.digest())
        .param("judged", finding.judged(), Types.DATE)
        .update();
  }

  /** Takes a typed result back: the household waits for its survey again. */
  void clearFinding(long entryId) {
    jdbc.sql(
            """
            update reviews.entry set class_found = null, income_score = null,
              deprivation_score = null, way = null, reason = '', answer_set_id = null,
              income_side = '', deprivations = '{}', rulebook = '', digest = '', judged = null
            where id = :id
            """)
        .param("id", entryId)
        .update();
  }

  void updateScreened(long villageId) {
    jdbc.sql("update reviews.entry set screened = true where village_id = :village and asked")
        .param("village", villageId)
        .update();
  }

  /** Gives these entries the next numbers of the commune and year, in their order. */
  void certify(List<Long> entries, long communeId, int year) {
    int number =
        jdbc.sql("select reviews.take_certificates(:commune, :year, :count)")
            .param("commune", communeId)
            .param("year", year)
            .param("count", entries.size())
            .query(Integer.class)
            .single();
    for (long entry : entries) {
      number++;
      jdbc.sql(
              """
              update reviews.entry set certificate = :text, certificate_commune = :commune,
                certificate_year = :year, certificate_number = :number
              where id = :id
              """)
          .param("id", entry)
          .param("text", String.format(Locale.ROOT, "%04d/%d", number, year))
          .param("commune", communeId)
          .param("year", year)
          .param("number", number)
          .update();
    }
  }
}
