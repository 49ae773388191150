package vn.chungtay.households;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chungtay.rulebooks.Synthesizing;

/**
 * The families of the demo, as the synthetic country makes them for communes with these margins.
 */
final class SampleFamilies {
  /** The year in which the people of the synthetic survey have the age it says. */
  static final int YEAR = 2021;

  private static final long SEED = 2017;

  /** How many families a commune needs, and how many of them start poor and near-poor. */
  record Wanted(String code, int households, int poor, int nearPoor) {}

  /** Somebody without a name. */
  record Somebody(int age, boolean woman) {}

  /** A family and the class it starts in; the first of its adults comes first. */
  record Family(StandingClass standing, List<Somebody> people) {
    Family {
      people = List.copyOf(people);
    }
  }

  private SampleFamilies() {}

  /** The families of each commune by its code: the poor first, then the near-poor. */
  static Map<String, List<Family>> make(List<Wanted> communes) {
    try {
      Path folder = Files.createTempDirectory("sample-families");
      try {
        Path margins = folder.resolve("margins.csv");
        Files.write(margins, lines(communes));
        Synthesizing.make(
            Synthesizing.Request.withMargins(margins, SEED, folder, 0), (part, done, all) -> {});
        return read(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(List<Wanted> communes) {
    List<String> lines = new ArrayList<>(List.of("code,parent_code,households,poor,near_poor"));
    for (Wanted each : communes) {
      lines.add(
          "%s,24,%d,%d,%d".formatted(each.code(), each.households(), each.poor(), each.nearPoor()));
    }
    return lines;
  }

  private static Map<String, List<Family>> read(Path folder) throws IOException {
    Map<String, List<Somebody>> people = new HashMap<>();
    for (Map<String, String> row : rows(folder.resolve("members.csv"))) {
      Somebody somebody =
          new Somebody(Integer.parseInt(cell(row, "age")), cell(row, "sex").equals("female"));
      people.computeIfAbsent(cell(row, "household_id"), id -> new ArrayList<>()).add(somebody);
    }
    Map<String, StandingClass> classes = new HashMap<>();
    for (Map<String, String> row : rows(folder.resolve("classes.csv"))) {
      classes.put(cell(row, "household_id"), StandingClass.valueOf(cell(row, "class")));
    }
    Map<String, List<Family>> families = new LinkedHashMap<>();
    for (Map<String, String> row : rows(folder.resolve("households.csv"))) {
      String id = cell(row, "household_id");
      families
          .computeIfAbsent(cell(row, "commune_code"), code -> new ArrayList<>())
          .add(
              new Family(
                  Objects.requireNonNull(classes.get(id)), Objects.requireNonNull(people.get(id))));
    }
    families.values().forEach(each -> each.sort(Comparator.comparing(Family::standing)));
    return families;
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static List<Map<String, String>> rows(Path csv) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Stream<String> lines = Files.lines(csv)) {
      List<String> head = new ArrayList<>();
      lines.forEach(
          line -> {
            String[] cells = line.split(",", -1);
            if (head.isEmpty()) {
              head.addAll(List.of(cells));
              return;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
              row.put(head.get(i), cells[i]);
            }
            rows.add(row);
          });
    }
    return rows;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
