package vn.chungtay.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.households.InTheWay;
import vn.chungtay.imports.HouseholdImport.State;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Household lists from files: send, name the columns, look, store whole, take back whole. */
@Service
public class Imports {
  private static final int NAME = 120;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final ImportTable table;
  private final RememberedTable memory;
  private final ListFiles files;
  private final ListImportWork work;
  private final LookingAtList looking;
  private final HouseholdRolls rolls;
  private final Areas areas;
  private final Access access;
  private final AuditTrail trail;

  Imports(
      ImportTable table,
      RememberedTable memory,
      ListFiles files,
      ListImportWork work,
      LookingAtList looking,
      HouseholdRolls rolls,
      Areas areas,
      Access access,
      AuditTrail trail) {
    this.table = table;
    this.memory = memory;
    this.files = files;
    this.work = work;
    this.looking = looking;
    this.rolls = rolls;
    this.areas = areas;
    this.access = access;
    this.trail = trail;
  }

  /** Keeps a file for an area, sealed; nothing of it is in the register yet. */
  @Transactional
  public Outcome<Long> send(long areaId, LocalDate day, String fileName, byte[] content) {
    access.require(Permission.EDIT_HOUSEHOLDS, areaId);
    AreaLevel level = areas.book().get(areaId, day).level();
    if (level != AreaLevel.VILLAGE && level != AreaLevel.COMMUNE) {
      return Outcome.refused(Refusal.of("IMP-002", "area", "imports.area-level"));
    }
    if (content.length == 0) {
      return Outcome.refused(Refusal.of("IMP-003", "file", "imports.choose-file"));
    }
    byte[] digest = Base64.getDecoder().decode(rolls.digest(digest(content)));
    String login = access.actor().login();
    Optional<Long> again = table.sentJustNow(areaId, login, day, digest);
    if (again.isPresent()) {
      return Outcome.of(again.get());
    }
    String name = CONTROL.matcher(fileName).replaceAll("").strip();
    name = name.length() > NAME ? name.substring(name.length() - NAME) : name;
    long id = table.insert(areaId, login, name, day, digest);
    files.keep(id, content);
    trail.write("imports.sent", "imports/" + id, areaId, Map.of("file", name));
    return Outcome.of(id);
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The import; empty where it is not in the reader's areas. */
  public Optional<HouseholdImport> find(long id) {
    return table.find(id).filter(i -> access.may(Permission.EDIT_HOUSEHOLDS, i.areaId()));
  }

  /** The imports of an area and what lies below, newest first. */
  public List<HouseholdImport> list(long areaId) {
    access.require(Permission.EDIT_HOUSEHOLDS, areaId);
    return table.list(areaId);
  }

  /**
   * The sheets of a file and what their columns hold.
   *
   * @param columns by the signature of the headings
   * @param remembered signatures whose columns somebody told for an earlier file
   */
  public record Columns(
      List<Layout> layouts,
      Map<String, Map<Integer, Field>> columns,
      List<String> remembered,
      List<String> passedOver) {}

  /** What the columns are understood to hold; refused where the file cannot be read. */
  public Outcome<Columns> columns(HouseholdImport of) {
    ListFiles.Found found = files.layouts(of);
    if (found.refusal().isPresent()) {
      vn.chungtay.sources.Refusal why = found.refusal().get();
      return Outcome.refused(new Refusal(why.code(), "file", why.message()));
    }
    List<String> remembered =
        found.layouts().stream()
            .map(Layout::signature)
            .filter(s -> files.remembered(of, s).isPresent())
            .distinct()
            .toList();
    return Outcome.of(
        new Columns(
            found.layouts(), files.columns(of, found.layouts()), remembered, found.passedOver()));
  }

  /**
   * Takes the columns as told and remembers them for the commune. A sheet of which no column is
   * named is left out; one sheet at least is not.
   */
  @Transactional
  public List<Refusal> tellColumns(HouseholdImport of, Map<String, Map<Integer, Field>> columns) {
    access.require(Permission.EDIT_HOUSEHOLDS, of.areaId());
    if (!of.mayBeLookedAt()) {
      return List.of(Refusal.of("IMP-011", "", "imports.columns-late"));
    }
    List<Refusal> faults = faults(columns);
    if (faults.isEmpty()) {
      table.setColumns(of.id(), columns);
      String login = access.actor().login();
      columns.forEach((s, fields) -> files.remember(of, s, fields, login));
    }
    return faults;
  }

  private static List<Refusal> faults(Map<String, Map<Integer, Field>> columns) {
    List<Refusal> faults = new ArrayList<>();
    boolean some = false;
    for (Map.Entry<String, Map<Integer, Field>> each : columns.entrySet()) {
      Map<Field, Integer> taken = new EnumMap<>(Field.class);
      new TreeMap<>(each.getValue())
          .forEach(
              (column, field) -> {
                if (field != Field.IGNORED && taken.put(field, column) != null) {
                  faults.add(
                      Refusal.of(
                          "IMP-004",
                          each.getKey() + "." + column,
                          "imports.column-twice",
                          Message.of(field.key())));
                }
              });
      if (!taken.isEmpty() && !Layout.isEnough(each.getValue())) {
        faults.add(Refusal.of("IMP-005", each.getKey(), "imports.name-column"));
      }
      some |= !taken.isEmpty();
    }
    if (!some) {
      faults.add(Refusal.of("IMP-005", "", "imports.name-column"));
    }
    return faults;
  }

  /** Looks at the file behind the page; a second call while it works does nothing. */
  public void look(HouseholdImport of) {
    access.require(Permission.EDIT_HOUSEHOLDS, of.areaId());
    table.giveUp(of.id());
    work.look(of);
  }

  /**
   * Who is meant, by the key of the question: NEW, SKIP or the id of one. Remembered for every list
   * that says the same; then looks again.
   */
  @Transactional
  public void decide(HouseholdImport of, Map<String, String> choices) {
    choices.forEach(
        (key, choice) -> {
          long village = Long.parseLong(key.substring(0, key.indexOf('.')));
          access.require(Permission.EDIT_HOUSEHOLDS, village);
          memory.decide(village, key, choice, access.actor().login());
        });
    trail.write(
        "imports.decided",
        "imports/" + of.id(),
        of.areaId(),
        Map.of("decisions", String.valueOf(choices.size())));
  }

  /** What was decided about lists of this area is asked again; then looks again. */
  @Transactional
  public void askAgain(HouseholdImport of) {
    access.require(Permission.EDIT_HOUSEHOLDS, of.areaId());
    memory.forget(of.areaId());
    trail.write("imports.asked-again", "imports/" + of.id(), of.areaId(), Map.of());
  }

  /** Stores what was looked at, behind the page; a second click does nothing. */
  public List<Refusal> store(HouseholdImport of) {
    access.require(Permission.EDIT_HOUSEHOLDS, of.areaId());
    if (!of.hasFile()) {
      return List.of(Refusal.of("IMP-012", "", "imports.file-gone"));
    }
    work.store(of);
    return List.of();
  }

  /** Asks running work to stop; nothing is stored then. */
  public void cancel(HouseholdImport of) {
    access.require(Permission.EDIT_HOUSEHOLDS, of.areaId());
    table.cancel(of.id());
  }

  /** The households of a stored import that later work stands on; then it cannot be taken back. */
  @Transactional(readOnly = true)
  public List<InTheWay> inTheWay(HouseholdImport of) {
    return rolls.inTheWay(of.id());
  }

  /** Takes the whole import back; refused where something was built on it. */
  public List<Refusal> undo(HouseholdImport of, String reason) {
    access.require(Permission.EDIT_HOUSEHOLDS, of.areaId());
    if (reason.isBlank()) {
      return List.of(Refusal.of("IMP-006", "reason", "imports.reason-missing"));
    }
    if (of.state() != State.STORED) {
      return List.of(Refusal.of("IMP-007", "", "imports.not-stored"));
    }
    List<Refusal> hindrance = hindrance(of);
    if (hindrance.isEmpty()) {
      work.undo(of, reason.strip());
    }
    return hindrance;
  }

  /** Why a stored import cannot be taken back; empty where nothing stands in its way. */
  public List<Refusal> hindrance(HouseholdImport of) {
    int inTheWay = of.state() == State.STORED ? inTheWay(of).size() : 0;
    return inTheWay == 0
        ? List.of()
        : List.of(Refusal.of("IMP-008", "", "imports.built-on", inTheWay));
  }

  /** Waits a moment for running work. */
  public void moment(long id) {
    work.moment(id);
  }

  /** What the look found, in the reader's language; empty while nothing is known. */
  public Optional<Told> told(HouseholdImport of, Language language) {
    return of.told().isEmpty()
        ? Optional.empty()
        : Optional.of(DraftTelling.read(of.told(), language));
  }

  /** The refused rows as they stand in the file, each with its reasons, for the sender only. */
  public void refusedRows(HouseholdImport of, Language language, OutputStream out)
      throws IOException {
    access.require(Permission.EDIT_HOUSEHOLDS, of.areaId());
    looking.refusedRows(of, language, out);
  }
}
