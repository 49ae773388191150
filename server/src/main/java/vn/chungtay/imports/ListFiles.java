package vn.chungtay.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.SheetRows;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Message;

/** The files that were sent: sealed while they wait, open only while they are read. */
@Component
class ListFiles {
  private final ImportTable table;
  private final HouseholdRolls rolls;
  private final Areas areas;

  ListFiles(ImportTable table, HouseholdRolls rolls, Areas areas) {
    this.table = table;
    this.rolls = rolls;
    this.areas = areas;
  }

  /** The sheets with lists in them, or why there are none. */
  record Found(
      List<Layout> layouts,
      List<String> passedOver,
      List<Message> notes,
      Optional<Refusal> refusal) {}

  /** The households of a file. */
  record Households(List<Listed> list, int rows, List<String> passedOver) {}

  void keep(long id, byte[] content) {
    table.keep(id, rolls.seal(name(id), content));
  }

  private static String name(long id) {
    return "imports/" + id;
  }

  Found layouts(HouseholdImport of) {
    return withFile(of, path -> layouts(path, of.fileName()));
  }

  static Found layouts(Path path, String fileName) {
    LayoutFinder finder = new LayoutFinder();
    Optional<Refusal> refusal = SheetRows.walk(path, fileName, finder);
    List<Layout> layouts = refusal.isPresent() ? List.of() : finder.layouts();
    if (refusal.isEmpty() && layouts.isEmpty()) {
      refusal = Optional.of(Refusal.of("IMP-001", "imports.no-headings"));
    }
    return new Found(layouts, finder.passedOver(), finder.notes(), refusal);
  }

  /** The columns of each kind of sheet: as told for this file, else remembered, else guessed. */
  Map<String, Map<Integer, Field>> columns(HouseholdImport of, List<Layout> layouts) {
    Map<String, Map<Integer, Field>> told = table.columns(of.id());
    Map<String, Map<Integer, Field>> columns = new HashMap<>();
    for (Layout each : layouts) {
      String signature = each.signature();
      columns.put(
          signature,
          Optional.ofNullable(told.get(signature))
              .or(() -> table.remembered(communeOf(of), signature))
              .orElseGet(each::guess));
    }
    return columns;
  }

  /** Columns are remembered for the commune, whichever of its villages the next list is of. */
  long communeOf(HouseholdImport of) {
    AreaBook book = areas.book();
    Area area = book.get(of.areaId(), of.day());
    Long parent = area.parentId();
    boolean village = area.level() == vn.chungtay.areas.AreaLevel.VILLAGE && parent != null;
    return village && parent != null ? parent : area.id();
  }

  Households read(HouseholdImport of) {
    return withFile(
        of,
        path -> {
          List<Layout> layouts = layouts(path, of.fileName()).layouts();
          Map<String, Map<Integer, Field>> columns = columns(of, layouts);
          Area target = areas.book().get(of.areaId(), of.day());
          Villages villages = Villages.of(areas.book(), target, of.day());
          CellValues values = new CellValues(of.day(), rolls.ethnicGroups());
          return read(path, of.fileName(), layouts, columns, new ListReaderParts(villages, values));
        });
  }

  /** What rows are understood with. */
  record ListReaderParts(Villages villages, CellValues values) {}

  static Households read(
      Path path,
      String fileName,
      List<Layout> layouts,
      Map<String, Map<Integer, Field>> columns,
      ListReaderParts parts) {
    Map<String, ListReader.Columns> sheets = new HashMap<>();
    for (Layout each : layouts) {
      Map<Integer, Field> fields = columns.getOrDefault(each.signature(), each.guess());
      if (Layout.isEnough(fields)) {
        sheets.put(each.sheet(), new ListReader.Columns(each, fields));
      }
    }
    ListReader reader = new ListReader(sheets, parts.villages(), parts.values());
    SheetRows.walk(path, fileName, reader);
    List<Listed> list = reader.households();
    return new Households(list, reader.dataRows(), reader.passedOver());
  }

  /** Opens the sealed file for the time of {@code work} only. */
  <T> T withFile(HouseholdImport of, Function<Path, T> work) {
    byte[] content =
        table
            .content(of.id())
            .map(box -> rolls.open(name(of.id()), box))
            .orElseThrow(
                () -> new IllegalStateException("the file of import " + of.id() + " is gone"));
    try {
      Path path = Files.createTempFile("list", ".tmp");
      try {
        Files.write(path, content);
        return work.apply(path);
      } finally {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
