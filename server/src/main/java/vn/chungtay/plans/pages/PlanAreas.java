package vn.chungtay.plans.pages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

  /** An area; {@code ended} is its last day as it is written, empty while it is there. */
  private record Found(long id, String name, String province, String ended) {}

  private List<Found> found() {
    return jdbc.sql(
            """
            select id, full_name, parent_name,
              coalesce(to_char(upper(existence) - 1, 'DD/MM/YYYY'), '')
            from published.area
            where areas.in_scope(id) and level <> 'VILLAGE'
            order by upper_inf(existence) desc, case level when 'NATION' then 0 when 'PROVINCE' then 1 when 'DISTRICT' then 2
              else 3 end, name collate "vi-x-icu"
            limit 400
            """)
        .query(
            (row, n) ->
                new Found(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  List<Choice> choices() {
    return found().stream()
        .filter(area -> access.may(Permission.EDIT_PLANS, area.id()))
        .map(
            area ->
                new Choice(
                    String.valueOf(area.id()),
                    area.name()
                        + (area.province().isEmpty() ? "" : " – " + area.province())
                        + (area.ended().isEmpty() ? "" : " (– " + area.ended() + ")")))
        .toList();
  }

  /** The area of the person at work, for a fresh form; empty for those of the whole country. */
  String own() {
    OptionalLong home = access.actor().homeAreaId();
    return home.isPresent() ? String.valueOf(home.getAsLong()) : "";
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
