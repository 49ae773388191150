package vn.chungtay.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.documents.exports.TableExport.Column;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The list of a village or commune as the spreadsheet that can be imported again. Always with
 * Vietnamese headings: it is the commune's list. Marks of health and disability stay out of it.
 */
@Service
public class RosterExport {
  private static final Texts WORDS = Texts.in(Language.VI);
  private static final List<Field> COLUMNS =
      List.of(
          Field.HOUSEHOLD_NUMBER,
          Field.VILLAGE,
          Field.ADDRESS,
          Field.NAME,
          Field.RELATION,
          Field.SEX,
          Field.BIRTH,
          Field.ETHNIC_GROUP,
          Field.ID_NUMBER,
          Field.STANDING);

  private final HouseholdRolls rolls;
  private final Areas areas;
  private final Access access;
  private final AuditTrail trail;

  RosterExport(HouseholdRolls rolls, Areas areas, Access access, AuditTrail trail) {
    this.rolls = rolls;
    this.areas = areas;
    this.access = access;
    this.trail = trail;
  }

  /** True for a commune or village: a list of more is no list that anybody keeps. */
  public boolean isOfferedFor(long areaId, LocalDate day) {
    access.require(Permission.SEE_HOUSEHOLDS, areaId);
    AreaLevel level = areas.book().get(areaId, day).level();
    return level == AreaLevel.VILLAGE || level == AreaLevel.COMMUNE;
  }

  /** Writes the list with masked ID numbers; gives the name of the file. */
  @Transactional(readOnly = true)
  public String write(long areaId, LocalDate day, OutputStream out) throws IOException {
    access.require(Permission.SEE_HOUSEHOLDS, areaId);
    return write(areaId, day, false, out);
  }

  /** Writes the list with whole ID numbers; the reason is kept before anything is told. */
  @Transactional
  public String writeWhole(long areaId, LocalDate day, String reason, OutputStream out)
      throws IOException {
    access.require(Permission.REVEAL_ID_NUMBERS, areaId);
    String name = write(areaId, day, true, out);
    trail.write("imports.exported-whole", "areas/" + areaId, areaId, Map.of("reason", reason));
    return name;
  }

  private String write(long areaId, LocalDate day, boolean whole, OutputStream out)
      throws IOException {
    AreaBook book = areas.book();
    String title = book.get(areaId, day).fullName();
    Map<String, String> groups = rolls.ethnicGroups();
    Map<Long, String> numbers = rolls.idNumbers(areaId, whole);
    List<Column> columns =
        COLUMNS.stream().map(f -> Column.of(WORDS.text("imports.heading." + f.name()))).toList();
    try (TableExport table = TableExport.xlsx(out, title, columns)) {
      for (RosterEntry each : rolls.list(areaId)) {
        String village = book.get(each.areaId(), day).fullName();
        for (RosterEntry.Person person : each.members()) {
          table.row(
              each.number(),
              village,
              each.address(),
              person.name(),
              WORDS.text(person.relation().key()),
              person.sex() == null ? null : WORDS.text(person.sex().key()),
              person.birth() == null ? null : person.birth().written(),
              groups.get(person.ethnicGroup()),
              numbers.get(person.personId()),
              each.standing().map(s -> WORDS.text(s.key())).orElse(null));
        }
      }
    }
    return "Danh sách hộ " + title + " " + day + ".xlsx";
  }
}
