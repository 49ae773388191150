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
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
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
  private final RememberedTable memory;
  private final HouseholdRolls rolls;
  private final Areas areas;
  private final Access access;

  ListFiles(
      ImportTable table, RememberedTable memory, HouseholdRolls rolls, Areas areas, Access access) {
    this.memory = memory;
    this.access = access;
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

  /**
   * A file as it is understood.
   *
   * @param passedOver rows that are no data, the first of {@code rowsPassedOver}
   * @param sheetsPassedOver sheets without headings that anybody would know
   * @param columns by the signature of the headings
   */
  record Read(
      List<Layout> layouts,
      Map<String, Map<Integer, Field>> columns,
      List<Listed> list,
      int rows,
      List<String> passedOver,
      int rowsPassedOver,
      List<String> sheetsPassedOver,
      List<Message> notes,
      Optional<Refusal> refusal) {}

  void keep(long id, byte[] content) {
    table.dropOldFiles();
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
              .or(() -> remembered(of, signature))
              .orElseGet(each::guess));
    }
    return columns;
  }

  /** What a person said before that columns with these headings hold. */
  Optional<Map<Integer, Field>> remembered(HouseholdImport of, String signature) {
    return memory
        .remembered(communeOf(of), signature)
        .or(() -> memory.remembered(of.areaId(), signature));
  }

  /** Remembers it for the commune, or for the village where the writer answers for no more. */
  void remember(HouseholdImport of, String signature, Map<Integer, Field> fields, String actor) {
    long commune = communeOf(of);
    boolean whole = access.may(Permission.EDIT_HOUSEHOLDS, commune);
    memory.remember(whole ? commune : of.areaId(), signature, fields, actor);
  }

  /** Columns are remembered for the commune, whichever of its villages the next list is of. */
  long communeOf(HouseholdImport of) {
    AreaBook book = areas.book();
    Area area = book.get(of.areaId(), of.day());
    Long parent = area.parentId();
    boolean village = area.level() == vn.chungtay.areas.AreaLevel.VILLAGE && parent != null;
    return village && parent != null ? parent : area.id();
  }

  /** Reads the whole file; {@code working} is told how many rows were read. */
  Read read(HouseholdImport of, Working working) {
    return withFile(
        of,
        path -> {
          Found found = layouts(path, of.fileName());
          Map<String, Map<Integer, Field>> columns = columns(of, found.layouts());
          Area target = areas.book().get(of.areaId(), of.day());
          Villages villages = Villages.of(areas.book(), target, of.day());
          CellValues values = new CellValues(of.day(), rolls.ethnicGroups());
          return read(path, of.fileName(), found, columns, new Parts(villages, values, working));
        });
  }

  /** What rows are understood with. */
  record Parts(Villages villages, CellValues values, Working working) {}

  static Read read(
      Path path,
      String fileName,
      Found found,
      Map<String, Map<Integer, Field>> columns,
      Parts parts) {
    Map<String, ListReader.Columns> sheets = new HashMap<>();
    for (Layout each : found.layouts()) {
      Map<Integer, Field> fields = columns.getOrDefault(each.signature(), each.guess());
      if (Layout.isEnough(fields)) {
        sheets.put(each.sheet(), new ListReader.Columns(each, fields));
      }
    }
    ListReader reader = new ListReader(sheets, parts);
    Optional<Refusal> refusal = found.refusal().or(() -> SheetRows.walk(path, fileName, reader));
    return new Read(
        found.layouts(),
        columns,
        refusal.isPresent() ? List.of() : reader.households(),
        reader.dataRows(),
        reader.passedOver(),
        reader.rowsPassedOver(),
        found.passedOver(),
        found.notes(),
        refusal);
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
