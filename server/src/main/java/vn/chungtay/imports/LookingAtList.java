package vn.chungtay.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.imports.HouseholdImport.State;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** Compares a list with the register and tells what would change; changes nothing. */
@Component
class LookingAtList {
  private final ImportTable table;
  private final RememberedTable memory;
  private final ListFiles files;
  private final HouseholdRolls rolls;
  private final Areas areas;

  LookingAtList(
      ImportTable table,
      RememberedTable memory,
      ListFiles files,
      HouseholdRolls rolls,
      Areas areas) {
    this.memory = memory;
    this.table = table;
    this.files = files;
    this.rolls = rolls;
    this.areas = areas;
  }

  /**
   * Looks and writes down what was found.
   *
   * @param meanwhile true where this is because the register became another since the last look
   */
  void look(HouseholdImport of, Working working, boolean meanwhile) {
    ListFiles.Read read = files.read(of, working);
    if (read.refusal().isPresent()) {
      String told = DraftTelling.unreadable(read.refusal().get());
      table.end(working, State.LOOKED, told, "");
      return;
    }
    Draft draft = draft(of, read, working);
    table.end(working, State.LOOKED, tell(read, draft, meanwhile), print(draft));
  }

  /**
   * What would be done, for telling later whether it is still the same; of use with the key only.
   */
  String print(Draft draft) {
    return rolls.digest(draft.print());
  }

  /** What would change, in words of all languages, as JSON. */
  String tell(ListFiles.Read read, Draft draft, boolean meanwhile) {
    List<Message> notes = new ArrayList<>(read.notes());
    read.sheetsPassedOver().forEach(s -> notes.add(Message.of("imports.note-sheet", s)));
    return DraftTelling.json(read, draft, notes, meanwhile);
  }

  /** What the list would do to the register as it is now. */
  Draft draft(HouseholdImport of, ListFiles.Read read, Working working) {
    Map<String, String> groups = rolls.ethnicGroups();
    AreaBook book = areas.book();
    Comparison comparison =
        new Comparison(
            of.day(),
            new Comparison.Names(
                id -> book.get(id, of.day()).fullName(), code -> groups.getOrDefault(code, code)));
    List<RosterEntry> register = rolls.list(of.areaId());
    long commune = files.communeOf(of);
    // Who may be written down already is looked for in the whole commune, as far as it is seen.
    List<RosterEntry> around = commune == of.areaId() ? register : rolls.list(commune);
    LikelyDoubles doubles = new LikelyDoubles(around, memory.decisions(of.areaId()), rolls::digest);
    return new Matching(rolls, register, doubles, comparison).draft(read.list(), working);
  }

  /** The refused rows with their reasons, as a workbook that can be corrected and sent again. */
  void refusedRows(HouseholdImport of, Language language, OutputStream out) throws IOException {
    Working nobody = new Working(of.id(), 0);
    ListFiles.Read read = files.read(of, nobody);
    Draft draft = draft(of, read, nobody);
    try {
      files.withFile(
          of,
          path -> {
            try {
              RefusedRows.write(
                  path,
                  of.fileName(),
                  read,
                  draft.refused,
                  id -> areas.book().get(id, of.day()).fullName(),
                  language,
                  out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return "";
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
