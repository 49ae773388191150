package vn.chungtay.plans.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.plans.PlanHead;
import vn.chungtay.web.Choice;

/** The areas for which the person at work may write plans. */
@Component
class PlanAreas {
  private final JdbcClient jdbc;
  private final Access access;

  PlanAreas(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  private record Found(long id, String name, String province) {}

  private List<Found> found() {
    return jdbc.sql(
            """
            select id, full_name, parent_name from published.area
            where areas.in_scope(id) and level <> 'VILLAGE'
            order by case level when 'NATION' then 0 when 'PROVINCE' then 1 when 'DISTRICT' then 2
              else 3 end, name collate "vi-x-icu"
            limit 400
            """)
        .query((row, n) -> new Found(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  List<Choice> choices() {
    return found().stream()
        .filter(area -> access.may(Permission.EDIT_PLANS, area.id()))
        .map(
            area ->
                new Choice(
                    String.valueOf(area.id()),
                    area.province().isEmpty()
                        ? area.name()
                        : area.name() + " – " + area.province()))
        .toList();
  }

  Optional<Long> chosen(String id) {
    return id.matches("\\d{1,18}")
        ? found().stream().map(Found::id).filter(each -> each == Long.parseLong(id)).findFirst()
        : Optional.empty();
  }

  /** The head of a new plan: the committee of the area issues it. */
  PlanHead head(long areaId) {
    return found().stream()
        .filter(area -> area.id() == areaId)
        .findFirst()
        .map(
            area ->
                new PlanHead(
                    "",
                    null,
                    area.name().replaceFirst("^\\p{L}+ ", ""),
                    "",
                    area.name(),
                    "",
                    "",
                    ""))
        .orElse(PlanHead.empty());
  }
}
