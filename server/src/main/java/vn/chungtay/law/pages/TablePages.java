package vn.chungtay.law.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.documents.Reading;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.law.Law;
import vn.chungtay.law.StoredTables;
import vn.chungtay.rulebooks.LoadedTable;
import vn.chungtay.rulebooks.TableCells;
import vn.chungtay.rulebooks.TableDifference;
import vn.chungtay.sources.SourceTable;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.standards.ScoreTableReader;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Point tables of a standard: a file is looked at first, then stored as the next version. */
@Controller
class TablePages {
  private static final TypeReference<List<List<String>>> CELLS = new TypeReference<>() {};
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(VietNam.ZONE);

  private final Law law;
  private final StoredTables tables;
  private final Access access;

  TablePages(Law law, StoredTables tables, Access access) {
    this.law = law;
    this.tables = tables;
    this.access = access;
  }

  @GetMapping("/standards/{id}/tables")
  PageView show(@PathVariable String id, HttpServletRequest request) {
    return page(book(id), Looked.NOTHING, request);
  }

  /** Says what the file would change; stores nothing. */
  @PostMapping("/standards/{id}/tables")
  PageView look(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request) {
    access.requireEverywhere(Permission.EDIT_STANDARDS);
    Rulebook book = book(id);
    if (file == null || file.isEmpty()) {
      return page(book, Looked.NOTHING, request)
          .refused(List.of(Refusal.of("LAW-010", "file", "law.choose-table")));
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    Reading reading = reading(file, name);
    if (reading.refusal().isPresent()) {
      Message why = reading.refusal().get().message();
      return page(book, Looked.NOTHING, request)
          .refused(List.of(new Refusal(reading.refusal().get().code(), "file", why)));
    }
    List<SourceTable> found = reading.document().orElseThrow().tables();
    if (found.size() != 1) {
      return page(book, Looked.NOTHING, request)
          .refused(List.of(Refusal.of("LAW-011", "file", "tables.one-sheet", found.size())));
    }
    return looked(book, name, LoadedTable.cells(found.get(0)), request);
  }

  private static Reading reading(MultipartFile file, String name) {
    try {
      Path kept = Files.createTempFile("table", ".upload");
      try {
        file.transferTo(kept);
        return DocumentReader.read(kept, name);
      } finally {
        Files.delete(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was sent, and what came of reading it. */
  private record Looked(
      String file, List<List<String>> cells, ScoreTableReader.@Nullable Read read) {
    static final Looked NOTHING = new Looked("", List.of(), null);
  }

  private PageView looked(
      Rulebook book, String name, List<List<String>> cells, HttpServletRequest request) {
    ScoreTableReader.Read read = ScoreTableReader.read(name, cells, book);
    PageView page = page(book, new Looked(name, cells, read), request);
    return read.table().isPresent()
        ? page
        : page.refused(
            List.of(Refusal.of("LAW-012", "file", "tables.refused", read.faults().size())));
  }

  /** Checks the cells once more and stores them. */
  @PostMapping("/standards/{id}/tables/store")
  View store(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String file,
      @RequestParam(defaultValue = "[]") String cells,
      HttpServletRequest request) {
    access.requireEverywhere(Permission.EDIT_STANDARDS);
    Rulebook book = book(id);
    List<List<String>> lines;
    try {
      lines = JsonMapper.shared().readValue(cells, CELLS);
    } catch (JacksonException e) {
      lines = List.of();
    }
    ScoreTable table = ScoreTableReader.read(file, lines, book).table().orElse(null);
    if (table == null) {
      return looked(book, file, lines, request);
    }
    tables.store(id, table.code(), file, lines);
    return Done.at("/standards/" + id + "/tables", "law.table-stored");
  }

  @PostMapping("/standards/{id}/tables/withdraw")
  View withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String code) {
    access.requireEverywhere(Permission.EDIT_STANDARDS);
    book(id);
    boolean known =
        tables.list().stream()
            .anyMatch(each -> each.standard().equals(id) && each.code().equals(code));
    if (!known) {
      throw new NotFound("table " + code);
    }
    tables.store(id, code, "", List.of());
    return Done.at("/standards/" + id + "/tables", "law.table-taken-back");
  }

  @GetMapping("/standards/{id}/table.csv")
  void csv(@PathVariable String id, HttpServletResponse response) throws IOException {
    send(id, "csv", response);
  }

  @GetMapping("/standards/{id}/table.xlsx")
  void xlsx(@PathVariable String id, HttpServletResponse response) throws IOException {
    send(id, "xlsx", response);
  }

  /** The table in use, or an empty one to fill in. */
  private void send(String id, String kind, HttpServletResponse response) throws IOException {
    Rulebook book = book(id);
    List<List<String>> cells =
        book.scores().values().stream()
            .findFirst()
            .map(table -> TableCells.of(book, table))
            .orElseGet(() -> TableCells.empty(book));
    boolean workbook = kind.equals("xlsx");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TableExport.write(file, workbook, id, cells);
    response.setContentType(
        workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename("b1-" + id + "." + kind, StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }

  private PageView page(Rulebook book, Looked looked, HttpServletRequest request) {
    Language language = Languages.of(request, access.findActor());
    List<String> changes = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    ScoreTableReader.Read read = looked.read();
    if (read != null) {
      read.table()
          .ifPresent(
              table ->
                  TableDifference.of(book, table).forEach(line -> changes.add(line.in(language))));
      read.warnings().forEach(each -> warnings.add(each.message(language)));
      read.faults().forEach(each -> faults.add(each.message(language)));
    }
    TablesView view =
        new TablesView(
            book.id(),
            !book.scoreColumns().isEmpty(),
            tables.mayLoad(),
            versions(book, language),
            changes,
            warnings,
            faults,
            looked.file(),
            looked.cells().isEmpty() ? "" : JsonMapper.shared().writeValueAsString(looked.cells()));
    return PageView.of("law/tables", Message.of("law.tables-title", book.id()), view)
        .crumb(StandardsPages.TITLE, "/standards")
        .crumb(Message.of("law.standard", book.id()), "/standards/" + book.id());
  }

  private List<TablesView.Version> versions(Rulebook book, Language language) {
    List<LoadedTable> all =
        tables.list().stream().filter(each -> each.standard().equals(book.id())).toList();
    List<TablesView.Version> versions = new ArrayList<>();
    for (LoadedTable each : all) {
      boolean newest =
          all.stream()
              .noneMatch(
                  other -> other.code().equals(each.code()) && other.version() > each.version());
      var table = each.table(law.books());
      versions.add(
          0,
          new TablesView.Version(
              each.code(),
              each.version(),
              each.file(),
              each.by(),
              TIME.format(each.at()),
              newest && !each.isWithdrawal(),
              each.isWithdrawal(),
              table.map(found -> found.source().citation()).orElse(""),
              table
                  .map(
                      found ->
                          Texts.in(language)
                              .text("standards.certainty." + found.source().certainty().code()))
                  .orElse("")));
    }
    return versions;
  }

  private Rulebook book(String id) {
    return law.books().find(id).orElseThrow(() -> new NotFound("standard " + id));
  }
}
