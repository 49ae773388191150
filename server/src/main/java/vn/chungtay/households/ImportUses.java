package vn.chungtay.households;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.values.Message;

/**
 * What stands on the households of an import: later changes, transfers, what features above keep.
 */
@Component
class ImportUses {
  private final JdbcClient jdbc;
  private final List<HouseholdUse> above;

  ImportUses(JdbcClient jdbc, List<HouseholdUse> above) {
    this.jdbc = jdbc;
    this.above = List.copyOf(above);
  }

  /** Nobody begins to build on these households until the transaction ends. */
  void lock(long importId) {
    jdbc.sql(
            """
            select id from households.household
            where id in (select household_id from households.change where import_id = ?)
            order by id for update
            """)
        .param(importId)
        .query(row -> {});
  }

  /** The households that cannot be taken back, in the order of their numbers. */
  List<InTheWay> inTheWay(long importId) {
    Map<Long, List<Message>> reasons = new TreeMap<>();
    laterChanges(importId, reasons);
    transfers(importId, reasons);
    List<Long> resting = resting(importId);
    for (HouseholdUse each : above) {
      each.uses(resting)
          .forEach(
              use ->
                  reasons
                      .computeIfAbsent(use.householdId(), id -> new ArrayList<>(1))
                      .add(use.what()));
    }
    Map<Long, String> numbers = numbers(reasons.keySet().toArray(Long[]::new));
    List<InTheWay> found = new ArrayList<>();
    numbers.forEach(
        (id, number) -> found.add(new InTheWay(id, number, reasons.getOrDefault(id, List.of()))));
    return found;
  }

  /** What happened to its households later and still stands. */
  private void laterChanges(long importId, Map<Long, List<Message>> reasons) {
    jdbc.sql(
            """
            with mine as (
              select household_id, min(id) as first from households.change
              where import_id = :import and undone_by is null and kind <> 'UNDONE'
              group by household_id)
            select mine.household_id, later.kind
            from mine, lateral (
              select l.id, l.kind, l.import_id, l.undone_by from households.change l
              where l.household_id = mine.household_id
              union all
              select l.id, l.kind, l.import_id, l.undone_by from households.change l
              where l.other_id = mine.household_id) later
            where later.id > mine.first and later.import_id is distinct from :import
              and later.kind <> 'UNDONE' and later.undone_by is null
            group by mine.household_id, later.kind order by min(later.id)
            """)
        .param("import", importId)
        .query(
            row -> {
              Change.Kind kind = Change.Kind.valueOf(row.getString(2));
              reasons
                  .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                  .add(Message.of(kind.key()));
            });
  }

  private void transfers(long importId, Map<Long, List<Message>> reasons) {
    jdbc.sql(
            """
            select household_id from households.transfer
            where state = 'WAITING' and household_id in (
              select household_id from households.change where import_id = ? and undone_by is null)
            """)
        .param(importId)
        .query(
            row -> {
              reasons
                  .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                  .add(Message.of("households.use-transfer"));
            });
  }

  /** Households that are here, or are as many as they are, because of the import. */
  private List<Long> resting(long importId) {
    return jdbc.sql(
            """
            select distinct household_id from households.change
            where import_id = ? and undone_by is null
              and kind in ('ADDED', 'MEMBER_JOINED', 'MOVED')
            """)
        .param(importId)
        .query(Long.class)
        .list();
  }

  private Map<Long, String> numbers(Long[] ids) {
    Map<Long, String> numbers = new LinkedHashMap<>();
    jdbc.sql("select id, number from households.household where id = any (?) order by number")
        .param(ids)
        .query(
            row -> {
              numbers.put(row.getLong(1), row.getString(2));
            });
    return numbers;
  }
}
