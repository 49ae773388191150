package vn.chungtay.plans.pages;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Measure;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.ResultChoice;
import vn.chungtay.plans.ResultDraft;
import vn.chungtay.plans.ResultImport;
import vn.chungtay.plans.ResultImports;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Results from a file: brought in, shown beside what is stored, written, taken back. */
@Controller
class ResultImportPages {
  private final Plans plans;
  private final ResultImports imports;
  private final PlanWords words;

  ResultImportPages(Plans plans, ResultImports imports, PlanWords words) {
    this.plans = plans;
    this.imports = imports;
    this.words = words;
  }

  @GetMapping("/plans/{id}/results/import")
  PageView form(@PathVariable long id) {
    return form(plans.get(id), List.of());
  }

  private PageView form(Plan plan, List<Refusal> refusals) {
    List<ResultImportView.Line> written =
        imports.list(plan.id()).stream()
            .map(file -> new ResultImportView.Line(file, day(file.at())))
            .toList();
    return page(plan, new ResultImportView(plan, written, null)).refused(refusals);
  }

  private PageView page(Plan plan, ResultImportView view) {
    return words
        .below(plan, PageView.of("plans/result-import", Message.of("results.import-title"), view))
        .crumb(words.texts().text("plans.tab.results"), "/plans/" + plan.id() + "/results");
  }

  private String day(@Nullable Instant at) {
    return at == null ? "" : Figures.in(words.language()).day(VietNam.dayOf(at));
  }

  @PostMapping("/plans/{id}/results/import")
  View read(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String source)
      throws IOException {
    Plan plan = plans.get(id);
    if (file == null) {
      return form(plan, List.of(Refusal.of("PLAN-089", "file", "plans.refusal.no-file")));
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String shortName = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    Outcome<ResultImport> read = imports.read(plan, shortName, source, file.getBytes());
    return read.isRefused()
        ? form(plan, read.refusals())
        : Done.at("/plans/" + id + "/results/import/" + read.get().id());
  }

  @GetMapping("/plans/{id}/results/import/{file}")
  PageView dryRun(@PathVariable long id, @PathVariable long file) {
    return dryRun(plans.get(id), imports.get(id, file), ResultChoice.all(), List.of());
  }

  private PageView dryRun(
      Plan plan, ResultImport file, ResultChoice choice, List<Refusal> refusals) {
    ResultDraft draft = imports.draft(plan, file, choice);
    List<ResultImportView.Column> columns = new ArrayList<>();
    for (int year : draft.chosenYears()) {
      draft
          .measures()
          .forEach(m -> columns.add(new ResultImportView.Column(year, "plans.measure." + m)));
    }
    ResultImportView.DryRun run =
        new ResultImportView.DryRun(
            file,
            draft,
            columns,
            draft.rows().stream().map(row -> row(row, draft)).toList(),
            draft.faults().stream()
                .map(f -> f.place().in(words.language()) + ": " + f.message().in(words.language()))
                .toList());
    return page(plan, new ResultImportView(plan, List.of(), run)).refused(refusals);
  }

  private ResultImportView.Row row(ResultDraft.Row row, ResultDraft draft) {
    List<ResultImportView.Cell> cells = new ArrayList<>();
    for (int year : draft.chosenYears()) {
      for (Measure measure : draft.measures()) {
        cells.add(cell(row.cell(year, measure)));
      }
    }
    return new ResultImportView.Row(row, row.place().in(words.language()), cells);
  }

  private ResultImportView.Cell cell(ResultDraft.@Nullable Cell cell) {
    if (cell == null) {
      return new ResultImportView.Cell(Figures.MISSING, "", "", "");
    }
    Figures figures = Figures.in(words.language());
    BigDecimal value = cell.value();
    BigDecimal stored = cell.stored();
    ResultDraft.Effect effect = cell.effect();
    String mark =
        switch (effect) {
          case NEW -> "new";
          case SAME -> "same";
          case DIFFERS -> "differs";
          case UNREADABLE, IMPOSSIBLE -> "wrong";
        };
    return new ResultImportView.Cell(
        effect.wrong() || value == null ? cell.printed() : figures.number(value, 0),
        effect == ResultDraft.Effect.DIFFERS && stored != null ? figures.number(stored, 0) : "",
        mark,
        "results.effect." + effect);
  }

  /** Writes the dry run; shows it again with {@code look}, or where something is in the way. */
  @PostMapping("/plans/{id}/results/import/{file}")
  View write(
      @PathVariable long id,
      @PathVariable long file,
      @RequestParam(required = false) List<Integer> year,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "false") boolean leaveOut,
      @RequestParam(defaultValue = "false") boolean look,
      @RequestParam Map<String, String> typed) {
    Plan plan = plans.get(id);
    ResultImport read = imports.get(id, file);
    ResultChoice choice = choice(year, typed);
    if (look) {
      return dryRun(plan, read, choice, List.of());
    }
    Outcome<Integer> written = imports.write(plan, read, choice, seen, leaveOut);
    return written.isRefused()
        ? dryRun(plan, read, choice, written.refusals())
        : Done.at("/plans/" + id + "/results/import", "plans.results-imported");
  }

  @PostMapping("/plans/{id}/results/import/{file}/undo")
  View undo(@PathVariable long id, @PathVariable long file) {
    Plan plan = plans.get(id);
    Outcome<Integer> undone = imports.undo(plan, imports.get(id, file));
    return undone.isRefused()
        ? form(plan, undone.refusals())
        : Done.at("/plans/" + id + "/results/import", "plans.results-import-undone");
  }

  /** The rows whose unit a person named come as {@code unit-NUMBER}. */
  private static ResultChoice choice(@Nullable List<Integer> years, Map<String, String> typed) {
    Map<Integer, String> units = new HashMap<>();
    typed.forEach(
        (field, value) -> {
          if (field.matches("unit-\\d{1,6}") && !value.isBlank()) {
            units.put(Integer.valueOf(field.substring(5)), value);
          }
        });
    return new ResultChoice(years == null ? List.of() : years, units);
  }
}
