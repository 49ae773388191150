package vn.chungtay.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.seals.Seal;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.Sheet;

/** The SQL of the chains of sealed papers. */
@Repository
class SealTable {
  /** A chain somebody asked for by the code on the wall, and which of its sheets hangs there. */
  record Posted(SealChain chain, int number) {}

  /** What kind of round a posted sheet is of, and when that began. */
  record PostedRound(ReviewKind kind, LocalDate begun) {}

  private static final TypeReference<List<List<String>>> LINES = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  SealTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  SealChain chain(long villageId) {
    return chain("select * from reviews.seal where village_id = ? order by number", villageId);
  }

  /** The papers of a cross-check; empty for those who ask in it. */
  SealChain chain(CrossCheck check) {
    return chain("select * from reviews.cross_seal where check_id = ? order by number", check.id());
  }

  private SealChain chain(String sql, long owner) {
    return new SealChain(jdbc.sql(sql).param(owner).query((row, n) -> link(row)).list());
  }

  void insert(VillageReview village, SealChain.SealedSheet link) {
    insert("reviews.seal (village_id", village.id(), village.areaId(), link);
  }

  void insert(CrossCheck check, SealChain.SealedSheet link) {
    insert("reviews.cross_seal (check_id", check.id(), check.areaId(), link);
  }

  private void insert(String table, long owner, long area, SealChain.SealedSheet link) {
    Seal seal = link.seal();
    jdbc.sql(
            "insert into "
                + table
                + """
                , area_id, number, kind, sealed_at, actor, sheet, sheet_digest, digest)
                values (:owner, :area, :number, :kind, :at, :actor, :sheet::jsonb, :sheetDigest,
                  :digest)
                """)
        .param("owner", owner)
        .param("area", area)
        .param("number", seal.number())
        .param("kind", seal.kind())
        .param("at", seal.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("actor", seal.actor())
        .param("sheet", JSON.writeValueAsString(link.sheet().lines()))
        .param("sheetDigest", seal.sheetDigest())
        .param("digest", seal.digest())
        .update();
  }

  /** The chain behind a code on a wall, whoever asks. */
  Optional<Posted> behind(String code) {
    List<SealChain.SealedSheet> links = new ArrayList<>();
    List<Integer> posted = new ArrayList<>();
    jdbc.sql("select * from reviews.chain_behind(:code)")
        .param("code", code)
        .query(
            row -> {
              links.add(link(row));
              if (row.getBoolean("is_posted")) {
                posted.add(row.getInt("number"));
              }
            });
    return posted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Posted(new SealChain(links), posted.get(0)));
  }

  /** The round behind a code on a wall, whoever asks. */
  Optional<PostedRound> round(String code) {
    return jdbc.sql("select kind, begun from reviews.round_behind(:code)")
        .param("code", code)
        .query(
            (row, n) ->
                new PostedRound(
                    ReviewKind.valueOf(row.getString("kind")),
                    row.getObject("begun", LocalDate.class)))
        .optional();
  }

  private static SealChain.SealedSheet link(ResultSet row) throws SQLException {
    Seal seal =
        new Seal(
            row.getInt("number"),
            row.getString("kind"),
            row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("sheet_digest"),
            row.getString("digest"));
    return new SealChain.SealedSheet(seal, new Sheet(seal.kind(), lines(row.getString("sheet"))));
  }

  /** What somebody made unreadable in the database is a changed sheet, not an error. */
  private static List<List<String>> lines(String sheet) {
    try {
      return JSON.readValue(sheet, LINES);
    } catch (JacksonException e) {
      return List.of(List.of(sheet));
    }
  }
}
