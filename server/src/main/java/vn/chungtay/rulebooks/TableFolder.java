package vn.chungtay.rulebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.ScoreTable;

/**
 * The point tables loaded on the command line: one file a version, none ever changed. The newest
 * version of a table is the one in use.
 */
public final class TableFolder {
  private final Path folder;

  /** The tables in {@code folder}, which need not be there yet. */
  public TableFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The usual place: {@code chungtay.tables}, else the variable {@code CHUNGTAY_TABLES}, else
   * {@code .data/tables} beside the program.
   */
  public static TableFolder usual() {
    String named =
        System.getProperty("chungtay.tables", System.getenv().getOrDefault("CHUNGTAY_TABLES", ""));
    Path beside = Path.of(System.getProperty("chungtay.home", "."), ".data", "tables");
    return new TableFolder(named.isEmpty() ? beside : Path.of(named));
  }

  /** Where the tables lie. */
  public Path path() {
    return folder;
  }

  /** Every version, oldest first. */
  public List<LoadedTable> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<LoadedTable> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.add(LoadedTable.of(file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(
        Comparator.comparing(LoadedTable::standard)
            .thenComparing(LoadedTable::code)
            .thenComparingInt(LoadedTable::version));
    return all;
  }

  /** {@code books} with the newest version of each table. */
  public Rulebooks load(Rulebooks books) {
    List<LoadedTable> all = list();
    return all.isEmpty() ? books : books.with(inUse(all, books));
  }

  /** The tables in use, by rulebook; {@code all} oldest first. */
  public static Map<String, List<ScoreTable>> inUse(List<LoadedTable> all, Rulebooks books) {
    Map<String, LoadedTable> newest = new LinkedHashMap<>();
    all.forEach(each -> newest.put(each.standard() + "/" + each.code(), each));
    Map<String, List<ScoreTable>> tables = new LinkedHashMap<>();
    for (LoadedTable each : newest.values()) {
      each.table(books)
          .ifPresent(
              table -> tables.computeIfAbsent(each.standard(), s -> new ArrayList<>()).add(table));
    }
    return tables;
  }

  /** The number the next version of a table gets. */
  public int next(String standard, String code) {
    return 1
        + list().stream()
            .filter(each -> each.standard().equals(standard) && each.code().equals(code))
            .mapToInt(LoadedTable::version)
            .max()
            .orElse(0);
  }

  /** Writes a version, wholly or not at all. */
  public Path store(LoadedTable table) {
    Path file =
        folder.resolve(
            "%s.%s.%04d.json".formatted(table.standard(), table.code(), table.version()));
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "table", ".part");
      Files.writeString(part, table.json());
      return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
