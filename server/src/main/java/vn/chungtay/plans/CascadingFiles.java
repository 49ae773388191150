package vn.chungtay.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexReader;
import vn.chungtay.annexes.AnnexReading;
import vn.chungtay.cascades.Cascade;
import vn.chungtay.cascades.CascadeBase;
import vn.chungtay.cascades.CascadeOutcome;
import vn.chungtay.cascades.CascadeRefused;
import vn.chungtay.cascades.CascadeTask;
import vn.chungtay.cascades.CascadeUnit;
import vn.chungtay.cascades.Cascading;
import vn.chungtay.cascades.YearTarget;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.documents.Reading;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** Cascades from an annex file and a targets file to a file; needs no server and no database. */
public final class CascadingFiles {
  private final CascadeOrder order;
  private final Language language;
  private final List<Message> faults = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();

  private CascadingFiles(CascadeOrder order, Language language) {
    this.order = order;
    this.language = language;
  }

  /**
   * Does what {@code order} says. The output appears under its name only when it is complete; where
   * anything is wrong nothing is written.
   *
   * @param language of the explanations
   */
  public static CascadeReport cascade(CascadeOrder order, Language language) {
    return new CascadingFiles(order, language).run();
  }

  private CascadeReport run() {
    if (!endsWith(".csv") && !endsWith(".xlsx")) {
      return CascadeReport.refused(
          List.of(Message.of("cascades.out-kind", order.out().toString())));
    }
    CascadeBase base = base();
    List<YearTarget> targets = targets();
    CascadeConditions conditions = new CascadeConditions(base.units(), faults);
    if (order.conditions() != null && faults.isEmpty()) {
      conditions.take(order.conditions());
    }
    if (!faults.isEmpty()) {
      return CascadeReport.refused(faults);
    }
    CascadeTask task =
        new CascadeTask(order.baseYear(), conditions.units(), targets, conditions.constraints());
    if (!order.whole() && hasNothingToShare(task)) {
      return CascadeReport.refused(
          List.of(Message.of("cascades.nothing-to-share", String.valueOf(order.baseYear()))));
    }
    CascadeOutcome outcome = order.whole() ? Cascading.whole(task) : Cascading.proportional(task);
    Cascade cascade = outcome.cascade().orElse(null);
    if (cascade == null) {
      return CascadeReport.refused(
          outcome.refused().map(CascadeRefused::reasons).orElseGet(List::of));
    }
    risen(task);
    return write(cascade, task);
  }

  private static boolean hasNothingToShare(CascadeTask task) {
    return task.units().stream().allMatch(unit -> unit.poor() == 0)
        && task.targets().stream().anyMatch(target -> target.poor() > 0);
  }

  /** A target above the base is divided as it was given, but hardly meant. */
  private void risen(CascadeTask task) {
    long base = task.units().stream().mapToLong(CascadeUnit::poor).sum();
    for (YearTarget target : task.targets()) {
      if (target.poor() > base) {
        notes.add(
            Message.of(
                base == 0 ? "cascades.note-no-poor" : "cascades.note-risen",
                String.valueOf(target.year()),
                target.poor(),
                String.valueOf(order.baseYear()),
                base));
      }
    }
  }

  private boolean endsWith(String ending) {
    return order.out().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private CascadeBase base() {
    Reading reading = DocumentReader.read(order.base());
    Refusal unreadable = reading.refusal().orElse(null);
    if (unreadable != null) {
      return none(unreadable.message());
    }
    AnnexReading annexes = AnnexReader.read(reading.document().orElseThrow());
    Refusal unusable = annexes.refusal().orElse(null);
    if (unusable != null) {
      return none(Message.of("cascades.file-fault", unusable.place(), unusable.message()));
    }
    if (annexes.annexes().isEmpty()) {
      return none(Message.of("cascades.base-none"));
    }
    Annex annex =
        annexes.annexes().stream()
            .filter(one -> one.years().contains(order.baseYear()))
            .findFirst()
            .orElse(annexes.annexes().get(0));
    CascadeBase base = CascadeBase.of(annex, order.baseYear());
    base.faults().forEach(this::baseFault);
    notes.addAll(base.notes());
    return base;
  }

  private CascadeBase none(Message fault) {
    baseFault(fault);
    return new CascadeBase(List.of(), List.of(), List.of());
  }

  private void baseFault(Message fault) {
    faults.add(Message.of("cascades.file-fault", order.base().toString(), fault));
  }

  private List<YearTarget> targets() {
    FigureFile figures = FigureFile.read(order.targets(), faults, "year", "households", "poor");
    List<YearTarget> targets = new ArrayList<>();
    for (int row = 0; row < figures.size(); row++) {
      Long year = figures.whole(row, "year");
      Long households = figures.whole(row, "households");
      Long poor = figures.whole(row, "poor");
      Long nearPoor = figures.has("near_poor") ? figures.whole(row, "near_poor") : null;
      if (year != null && households != null && poor != null) {
        targets.add(new YearTarget(year.intValue(), households, poor, nearPoor));
      }
    }
    return targets;
  }

  private CascadeReport write(Cascade cascade, CascadeTask task) {
    Path out = order.out().toAbsolutePath();
    Path unfinished = out.resolveSibling("." + out.getFileName() + ".unfinished");
    try {
      try {
        if (endsWith(".csv")) {
          CascadeCsv.write(cascade, unfinished, language);
        } else {
          CascadeWorkbook.write(cascade, task, unfinished, language);
        }
        Files.move(
            unfinished, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      return CascadeReport.refused(
          List.of(Message.of("cascades.out-failed", order.out().toString(), why)));
    }
    notes.add(
        Message.of(
            "cascades.written",
            task.units().size(),
            task.targets().size(),
            order.out().toString()));
    return new CascadeReport(true, notes);
  }
}
