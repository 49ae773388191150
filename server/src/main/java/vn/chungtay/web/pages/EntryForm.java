package vn.chungtay.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaEntry;
import vn.chungtay.areas.AreaEntry.Kind;
import vn.chungtay.areas.AreaLabel;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.HouseholdTotal;
import vn.chungtay.values.Refusal;

/** What was typed into the form of an entry: read into an entry, or back into the fields. */
public final class EntryForm {
  /** Rows of the form of a division. */
  public static final int PARTS = 4;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final Pattern ACT = Pattern.compile("(.*), (\\d{2}/\\d{2}/\\d{4})");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private EntryForm() {}

  /** An empty form. */
  static EntryForm empty() {
    return new EntryForm();
  }

  static EntryForm of(MultiValueMap<String, String> sent) {
    EntryForm form = new EntryForm();
    sent.forEach((name, values) -> form.typed.put(name, values.get(0).strip()));
    form.others.addAll(sent.getOrDefault("units", List.of()));
    return form;
  }

  /** The fields that make this entry, to correct it. */
  static EntryForm of(AreaEntry entry) {
    EntryForm form = new EntryForm();
    form.put("day", entry.day().toString());
    Matcher act = ACT.matcher(entry.act());
    form.put("act", act.matches() ? act.group(1) : entry.act());
    if (act.matches()) {
      form.put("act-day", LocalDate.parse(act.group(2), DAY).toString());
    }
    form.put("known", entry.kind() == Kind.KNOWN ? "on" : "");
    AreaLabel label = entry.label();
    form.put("label", label == null ? "" : label.name());
    HouseholdTotal count = entry.count();
    if (count != null) {
      form.put("households", String.valueOf(count.households()));
      form.put("persons", count.persons() == null ? "" : String.valueOf(count.persons()));
      form.put("source", count.source());
    }
    entry.units().forEach(u -> form.others.add(u.code()));
    if (entry.kind() == Kind.REPARENTED) {
      form.put("parent", entry.units().get(1).code());
    }
    for (int i = 0; i < entry.made().size(); i++) {
      form.put(entry.made().get(i), entry.kind() == Kind.SPLIT ? "-" + (i + 1) : "", i + 1);
    }
    return form;
  }

  private void put(AreaEntry.Made made, String suffix, int number) {
    put("type" + suffix, made.type());
    put("name" + suffix, made.name());
    put("code" + suffix, made.code());
    BigDecimal share = made.share();
    put(
        "share" + suffix,
        share == null ? "" : share.multiply(HUNDRED).stripTrailingZeros().toPlainString());
    made.children().forEach(code -> put("child-" + code, String.valueOf(number)));
  }

  EntryForm put(String name, String value) {
    typed.put(name, value);
    return this;
  }

  String get(String name) {
    return Objects.requireNonNullElse(typed.get(name), "");
  }

  /** Codes of the units to be merged with this one. */
  List<String> others() {
    return others;
  }

  Map<String, String> fields() {
    return typed;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /**
   * The entry that was typed; look at {@link #refusals()} before it is used.
   *
   * @param other the level of a new part, or of a new unit above
   */
  AreaEntry read(Kind chosen, Area area, AreaLevel other) {
    Kind kind = chosen == Kind.CREATED && !get("known").isEmpty() ? Kind.KNOWN : chosen;
    LocalDate day = day("day");
    AreaEntry.Unit self = new AreaEntry.Unit(area.level(), area.code());
    List<AreaEntry.Unit> units = new ArrayList<>(List.of(self));
    List<AreaEntry.Made> made = new ArrayList<>();
    switch (kind) {
      case CREATED, KNOWN -> made.add(made("", other));
      case RENAMED -> made.add(made("", area.level()));
      case MERGED -> {
        others.stream()
            .filter(c -> !c.equals(area.code()))
            .forEach(c -> units.add(new AreaEntry.Unit(area.level(), c)));
        made.add(made("", area.level()));
      }
      case SPLIT -> parts(area, made);
      case REPARENTED -> {
        if (get("parent").isEmpty()) {
          refuse("ENT-010", "parent", "areas.parent-missing");
        }
        units.add(new AreaEntry.Unit(other, get("parent")));
      }
      default -> {}
    }
    return new AreaEntry(
        kind, day, act(), units, made, label(kind), kind == Kind.COUNTED ? count(day) : null);
  }

  private void parts(Area area, List<AreaEntry.Made> made) {
    for (int i = 1; i <= PARTS; i++) {
      if (i <= 2 || !get("name-" + i).isEmpty()) {
        made.add(made("-" + i, area.level()));
      }
    }
  }

  private AreaEntry.Made made(String suffix, AreaLevel level) {
    String name = get("name" + suffix);
    if (name.isEmpty()) {
      refuse("ENT-001", "name" + suffix, "areas.name-missing");
    }
    if (!level.types().contains(get("type" + suffix))) {
      refuse("ENT-002", "type" + suffix, "areas.type-missing");
    }
    String code = get("code" + suffix);
    if (!code.matches("[0-9A-Za-z:._-]*")) {
      refuse("ENT-003", "code" + suffix, "areas.code-strange", code);
    }
    String number = suffix.isEmpty() ? "" : suffix.substring(1);
    List<String> children =
        typed.entrySet().stream()
            .filter(e -> e.getKey().startsWith("child-") && e.getValue().equals(number))
            .map(e -> e.getKey().substring("child-".length()))
            .toList();
    return new AreaEntry.Made(
        level, get("type" + suffix), name, get("name-en" + suffix), code, share(suffix), children);
  }

  private @Nullable BigDecimal share(String suffix) {
    String bare = get("share" + suffix).replace("%", "").replace(',', '.').strip();
    if (bare.isEmpty()) {
      return null;
    }
    boolean number = bare.matches("\\d{1,3}(\\.\\d{1,4})?");
    if (!number
        || new BigDecimal(bare).signum() == 0
        || new BigDecimal(bare).compareTo(HUNDRED) > 0) {
      refuse("ENT-004", "share" + suffix, "areas.share-strange", bare);
      return null;
    }
    return new BigDecimal(bare).movePointLeft(2);
  }

  private LocalDate day(String field) {
    try {
      return LocalDate.parse(get(field));
    } catch (DateTimeParseException e) {
      refuse("ENT-005", field, "areas.day-missing");
      return LocalDate.EPOCH;
    }
  }

  private String act() {
    String number = get("act");
    return get("act-day").isEmpty() ? number : number + ", " + day("act-day").format(DAY);
  }

  private @Nullable AreaLabel label(Kind kind) {
    if (kind != Kind.LABELLED && kind != Kind.UNLABELLED) {
      return null;
    }
    for (AreaLabel label : AreaLabel.values()) {
      if (label.name().equals(get("label"))) {
        return label;
      }
    }
    refuse("ENT-006", "label", "areas.label-missing");
    return null;
  }

  private @Nullable HouseholdTotal count(LocalDate day) {
    Integer households = number("households", true);
    Integer persons = number("persons", false);
    if (get("source").isEmpty()) {
      refuse("ENT-008", "source", "areas.source-missing");
    }
    return households == null ? null : new HouseholdTotal(day, households, persons, get("source"));
  }

  private @Nullable Integer number(String field, boolean needed) {
    String bare = get(field).replace('\u00a0', ' ');
    if (bare.isEmpty() && !needed) {
      return null;
    }
    if (!bare.matches("\\d{1,8}|\\d{1,3}([ .,]\\d{3}){1,2}")) {
      refuse("ENT-007", field, "areas.number-strange", bare);
      return null;
    }
    return Integer.valueOf(bare.replaceAll("\\D", ""));
  }

  void refuse(String code, String field, String key, Object... arguments) {
    refusals.add(Refusal.of(code, field, key, arguments));
  }
}
