package vn.chungtay.areas;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Takes simplified borders from GeoJSON: one feature a unit, joined by its property "code". */
final class Boundaries {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final List<ImportProblem> problems;
  private final Map<String, List<Stored.Unit>> byCode = new HashMap<>();

  Boundaries(Connection connection, Stored history, List<ImportProblem> problems) {
    this.connection = connection;
    this.problems = problems;
    for (Stored.Unit unit : history.units().values()) {
      byCode.computeIfAbsent(unit.code(), c -> new java.util.ArrayList<>(1)).add(unit);
    }
  }

  static boolean isGeoJson(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".geojson") || name.endsWith(".json");
  }

  /** Stores what is new and gives its number. */
  int take(SourceFile file) throws SQLException {
    LocalDate day = file.day();
    if (day == null) {
      problems.add(ImportProblem.of(file.name(), 0, "", "AREA-003"));
      return 0;
    }
    JsonNode features;
    try {
      features = JSON.readTree(file.content()).path("features");
    } catch (JacksonException e) {
      problems.add(ImportProblem.of(file.name(), 0, "", "AREA-040", e.getOriginalMessage()));
      return 0;
    }
    if (!features.isArray() || features.isEmpty()) {
      problems.add(ImportProblem.of(file.name(), 0, "", "AREA-041"));
      return 0;
    }
    Map<Long, String> shapes = new HashMap<>();
    Map<Long, Stored.Unit> units = new HashMap<>();
    int number = 0;
    for (JsonNode feature : features) {
      number++;
      String code = feature.path("properties").path("code").asString("");
      Optional<Stored.Unit> unit =
          byCode.getOrDefault(code, List.of()).stream()
              .filter(u -> u.existence().contains(day))
              .findFirst();
      String type = feature.path("geometry").path("type").asString("");
      if (unit.isEmpty()) {
        problems.add(ImportProblem.of(file.name(), 0, "code", "AREA-042", number, code, day));
      } else if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
        problems.add(ImportProblem.of(file.name(), 0, "geometry", "AREA-043", number, type));
      } else {
        shapes.put(unit.get().id(), feature.path("geometry").toString());
        units.put(unit.get().id(), unit.get());
      }
    }
    return problems.isEmpty() ? write(file.name(), shapes, units) : 0;
  }

  private int write(String source, Map<Long, String> shapes, Map<Long, Stored.Unit> units)
      throws SQLException {
    String delete =
        "delete from areas.boundary where unit_id = ? and (geometry <> ?::jsonb or valid <> ?::daterange)";
    String insert =
        """
        insert into areas.boundary (unit_id, valid, geometry, source)
        select ?, ?::daterange, ?::jsonb, ?
        where not exists (select from areas.boundary where unit_id = ?)
        """;
    int changed = 0;
    try (var gone = connection.prepareStatement(delete);
        var made = connection.prepareStatement(insert)) {
      for (Map.Entry<Long, String> shape : shapes.entrySet()) {
        Stored.Unit unit = java.util.Objects.requireNonNull(units.get(shape.getKey()));
        gone.setLong(1, unit.id());
        gone.setString(2, shape.getValue());
        gone.setString(3, unit.existence().sql());
        gone.executeUpdate();
        made.setLong(1, unit.id());
        made.setString(2, unit.existence().sql());
        made.setString(3, shape.getValue());
        made.setString(4, source);
        made.setLong(5, unit.id());
        changed += made.executeUpdate();
      }
    }
    return changed;
  }
}
