package vn.chungtay.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.imports.HouseholdImport.State;
import vn.chungtay.imports.Looked.Ground;
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
  private final LastLook last;

  LookingAtList(
      ImportTable table,
      RememberedTable memory,
      ListFiles files,
      HouseholdRolls rolls,
      Areas areas,
      LastLook last) {
    this.last = last;
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
    last.forget();
    Ground ground = ground(of);
    ListFiles.Read read = files.read(of, working);
    if (read.refusal().isPresent()) {
      String told = DraftTelling.unreadable(read.refusal().get());
      table.end(working, State.LOOKED, told, "");
      return;
    }
    Looked looked = looked(of, read, ground, working);
    if (table.end(working, State.LOOKED, tell(looked, meanwhile), looked.print())) {
      last.keep(looked);
    }
  }

  /**
   * What the list is compared with now. Asked for before a look: what changes while it looks is
   * then seen by who asks again.
   */
  private Ground ground(HouseholdImport of) {
    return new Ground(
        areas.edition().number(),
        rolls.ethnicGroups(),
        memory.decisions(of.areaId()),
        rolls.print(files.communeOf(of)));
  }

  /** The last look of this server at this list, where nothing seems to have changed since. */
  Optional<Looked> kept(HouseholdImport of) {
    return last.find(of.id()).filter(looked -> standsOnTheSame(of, looked));
  }

  /** True where a look now would find the same as this one. */
  boolean holds(HouseholdImport of, Looked looked) {
    if (!standsOnTheSame(of, looked)) {
      return false;
    }
    // Elsewhere somebody may have written down a person of this list.
    List<String> digests = looked.idNumbers().stream().map(rolls::digest).toList();
    return rolls.householdsOf(digests).equals(looked.draft().homes);
  }

  private boolean standsOnTheSame(HouseholdImport of, Looked looked) {
    return looked.ground().equals(ground(of))
        && looked.read().columns().equals(files.columns(of, looked.read().layouts()));
  }

  /** Nobody asks for the last look again. */
  void forget() {
    last.forget();
  }

  /** Compares a list that was read just now. */
  Looked anew(HouseholdImport of, ListFiles.Read read, Working working) {
    return looked(of, read, ground(of), working);
  }

  private Looked looked(HouseholdImport of, ListFiles.Read read, Ground ground, Working working) {
    Draft draft = draft(of, read, working);
    // Of use with the key only.
    return new Looked(of.id(), read, draft, ground, rolls.digest(draft.print()));
  }

  /** What would change, in words of all languages, as JSON. */
  String tell(Looked looked, boolean meanwhile) {
    ListFiles.Read read = looked.read();
    List<Message> notes = new ArrayList<>(read.notes());
    read.sheetsPassedOver().forEach(s -> notes.add(Message.of("imports.note-sheet", s)));
    return DraftTelling.json(read, looked.draft(), notes, meanwhile);
  }

  /** What the list would do to the register as it is now. */
  private Draft draft(HouseholdImport of, ListFiles.Read read, Working working) {
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
    Looked looked =
        kept(of)
            .filter(k -> holds(of, k))
            .orElseGet(() -> anew(of, files.read(of, nobody), nobody));
    try {
      files.withFile(
          of,
          path -> {
            try {
              RefusedRows.write(
                  path,
                  of.fileName(),
                  looked.read(),
                  looked.draft().refused,
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
