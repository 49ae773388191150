package vn.chungtay.rulebooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.standards.ScoreTableReader;

/**
 * A version of a point table as it was loaded: the cells of the file, who brought it and when. It
 * is checked anew each time it is read.
 *
 * @param standard id of the rulebook
 * @param code of the table
 * @param version from 1, without gap
 * @param file name of the file it came in
 * @param by who loaded it
 * @param at when
 * @param cells lines of the file; none where this version takes the table back
 */
public record LoadedTable(
    String standard,
    String code,
    int version,
    String file,
    String by,
    Instant at,
    List<List<String>> cells) {
  /** The cells of a file's table as text, line by line of the file, empty lines included. */
  public static List<List<String>> cells(SourceTable table) {
    List<List<String>> lines = new ArrayList<>();
    for (List<SourceCell> row : table.rows()) {
      int line = row.isEmpty() ? 0 : row.get(0).place().row();
      while (lines.size() < line - 1) {
        lines.add(List.of());
      }
      lines.add(row.stream().map(cell -> cell.text().strip()).toList());
    }
    return lines;
  }

  /** True where this version takes the table out of use. */
  public boolean isWithdrawal() {
    return cells.isEmpty();
  }

  /** The table; empty where it was taken back or the rulebook no longer takes it. */
  public Optional<ScoreTable> table(Rulebooks books) {
    return isWithdrawal()
        ? Optional.empty()
        : books.find(standard).flatMap(book -> ScoreTableReader.read(file, cells, book).table());
  }

  String json() {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(new Written(standard, code, version, file, by, at.toString(), cells));
  }

  static LoadedTable of(String file, String json) {
    try {
      Written written = JsonMapper.shared().readValue(json, Written.class);
      return new LoadedTable(
          written.standard(),
          written.code(),
          written.version(),
          written.file(),
          written.by(),
          Instant.parse(written.at()),
          written.cells());
    } catch (JacksonException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Unclassifiable("classify.unreadable", file, message);
    }
  }

  private record Written(
      String standard,
      String code,
      int version,
      String file,
      String by,
      String at,
      List<List<String>> cells) {}
}
