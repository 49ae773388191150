package vn.chungtay.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.forms.Answers;
import vn.chungtay.seals.Sheet;

/**
 * What a sealed paper says of the answers it rests on: for each part of an answer set a digest. The
 * parts are told apart so that an edit can be named; each set's own salt keeps its answers from
 * being guessed out of the digests. Needs no application, only the tables.
 */
@Repository
public class AnswerSeals {
  /** Who wrote the set, when, how, with which form. */
  public static final String HEAD = "head";

  /** What the household answered. */
  public static final String HOUSEHOLD = "household";

  /** What the standard made of it when it was written. */
  public static final String RESULT = "result";

  /** Signs of a digest that are kept: 128 bits. */
  private static final int SIGNS = 32;

  private final JdbcClient client;

  /** Reads through {@code client}, which sees the rows its role may see. */
  public AnswerSeals(JdbcClient client) {
    this.client = client;
  }

  /**
   * The parts of survey sets by their number, as {@code part=digest}: head, household, the members
   * by their place from 1, result. Sets that are not there are left out.
   */
  public Map<Long, List<String>> surveys(Collection<Long> ids) {
    return read(
        """
        select id, salt::text as salt, answers::text as answers,
          array[household_id::text, area_id::text, form_code, form_version, way,
            coalesce(based_on::text, ''), household_edition::text, actor] as head,
          written_at, array[outcome, income_side, deprivations::text, deprivations_at_most::text,
            deprivation_score::text, array_to_string(deprived, ','), array_to_string(missing, ','),
            rulebook, digest] as result
        from surveys.answer_set where id = any (?)
        """,
        ids);
  }

  /** The same of filled screening forms. */
  public Map<Long, List<String>> screenings(Collection<Long> ids) {
    return read(
        """
        select id, salt::text as salt, answers::text as answers,
          array[household_id::text, area_id::text, form_code, form_version, way,
            coalesce(based_on::text, ''), actor] as head,
          written_at, array[ended] as result
        from surveys.screening where id = any (?)
        """,
        ids);
  }

  private Map<Long, List<String>> read(String query, Collection<Long> ids) {
    Map<Long, List<String>> found = new HashMap<>();
    client
        .sql(query)
        .param(ids.stream().distinct().toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("id"), parts(row));
            });
    return found;
  }

  private static List<String> parts(ResultSet row) throws SQLException {
    String salt = row.getString("salt") + " " + row.getLong("id");
    Answers answers = AnswersJson.read(row.getString("answers"));
    List<String> head = new ArrayList<>(texts(row, "head"));
    head.add(row.getObject("written_at", OffsetDateTime.class).toInstant().toString());
    List<String> parts = new ArrayList<>();
    parts.add(part(salt, HEAD, List.of(head)));
    parts.add(part(salt, HOUSEHOLD, lines(answers.household())));
    int place = 0;
    for (Answers.Member member : answers.members()) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of(member.id(), member.name(), String.valueOf(member.livesHere())));
      lines.addAll(lines(member.answers()));
      parts.add(part(salt, String.valueOf(++place), lines));
    }
    parts.add(part(salt, RESULT, List.of(texts(row, "result"))));
    return parts;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** By name: the database keeps answers in an order of its own. */
  private static List<List<String>> lines(Map<String, String> answers) {
    return new TreeMap<>(answers)
        .entrySet().stream().map(each -> List.of(each.getKey(), each.getValue())).toList();
  }

  private static String part(String salt, String name, List<List<String>> lines) {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of(salt, name));
    all.addAll(lines);
    return name + "=" + new Sheet("answers", all).digest().substring(0, SIGNS);
  }

  /**
   * What phones sent and what is no longer, byte for byte, what they sent: the ids of the phones.
   */
  public List<String> changedParcels() {
    return client
        .sql(
            """
            select instance_id from surveys.submission where sha256(content) <> content_digest
            union all
            select instance_id from surveys.screening
            where content is not null and encode(sha256(content), 'hex') <> content_digest
            order by 1
            """)
        .query(String.class)
        .list();
  }
}
