package vn.chungtay.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.documents.Reading;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.rulebooks.LoadedTable;
import vn.chungtay.rulebooks.TableCells;
import vn.chungtay.rulebooks.TableDifference;
import vn.chungtay.rulebooks.TableFolder;
import vn.chungtay.sources.SourceTable;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.RulebookFault;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.standards.ScoreTableReader;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;

/** Point tables on the command line: loaded, written out, listed. */
final class PointTables {
  private final StandardOptions options;
  private final PrintWriter out;
  private final PrintWriter told;
  private final Language language;
  private final Texts texts;
  private final TableFolder folder = TableFolder.usual();

  PointTables(StandardOptions options, PrintWriter out, PrintWriter told, Language language) {
    this.options = options;
    this.out = out;
    this.told = told;
    this.language = language;
    this.texts = Texts.in(language);
  }

  /** 0 loaded, 1 refused with every fault named, 2 not readable at all. */
  int load(Path file, String by, boolean dryRun) {
    Reading reading = DocumentReader.read(file);
    if (reading.refusal().isPresent()) {
      told.println(file + ": " + reading.refusal().get().message().in(language));
      return 2;
    }
    List<SourceTable> tables = reading.document().orElseThrow().tables();
    if (tables.size() != 1) {
      told.println(file + ": " + texts.text("tables.one-sheet", tables.size()));
      return 2;
    }
    List<List<String>> cells = LoadedTable.cells(tables.get(0));
    String id = ScoreTableReader.standard(cells);
    if (id.isEmpty()) {
      told.println(file + ": " + texts.text("tables.which-standard"));
      return 2;
    }
    Rulebook book = options.rulebook(id);
    ScoreTableReader.Read read = ScoreTableReader.read(name(file), cells, book);
    ScoreTable table = read.table().orElse(null);
    if (table == null) {
      told.println(texts.text("tables.refused", read.faults().size()));
      faults(told, read.faults());
      return 1;
    }
    TableDifference.of(book, table).forEach(line -> out.println(line.in(language)));
    if (!read.warnings().isEmpty()) {
      out.println(texts.text("tables.warnings", read.warnings().size()));
      faults(out, read.warnings());
    }
    if (dryRun) {
      out.println(texts.text("tables.dry"));
      return 0;
    }
    int version = folder.next(id, table.code());
    var now = Clock.system(VietNam.ZONE).instant();
    var loaded = new LoadedTable(id, table.code(), version, name(file), by, now, cells);
    out.println(texts.text("tables.stored", table.code(), id, version, folder.store(loaded)));
    return 0;
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return String.valueOf(last == null ? file : last);
  }

  private void faults(PrintWriter to, List<RulebookFault> faults) {
    faults.forEach(fault -> to.println("  " + fault.message(language)));
  }

  int list() {
    List<LoadedTable> all = folder.list();
    if (all.isEmpty()) {
      out.println(texts.text("tables.none", folder.path()));
    }
    DateTimeFormatter time = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    for (LoadedTable each : all) {
      String what = each.isWithdrawal() ? texts.text("tables.withdrawn") : each.file();
      out.println(
          texts.text(
              "tables.line",
              each.standard(),
              each.code(),
              each.version(),
              each.at().atZone(VietNam.ZONE).format(time),
              each.by(),
              what));
    }
    return 0;
  }

  /** The table of a standard, or an empty one, written to a temporary name and renamed. */
  int write(Rulebook book, Path file) {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".csv") && !lower.endsWith(".xlsx")) {
      throw options.refuse("tables.bad-kind", file);
    }
    List<List<String>> cells =
        book.scores().values().stream()
            .findFirst()
            .map(table -> TableCells.of(book, table))
            .orElseGet(() -> TableCells.empty(book));
    Path whole = file.toAbsolutePath();
    Path folderOfFile = whole.getParent();
    try {
      Path part = Files.createTempFile(folderOfFile, "table", ".part");
      try (OutputStream stream = Files.newOutputStream(part)) {
        TableExport.write(stream, lower.endsWith(".xlsx"), book.id(), cells);
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(texts.text("tables.written", file));
    return 0;
  }
}
