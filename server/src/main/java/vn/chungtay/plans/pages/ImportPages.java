package vn.chungtay.plans.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanAnnexes;
import vn.chungtay.plans.PlanImports;
import vn.chungtay.plans.Plans;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Bringing in a real plan file. */
@Controller
class ImportPages {
  private final Plans plans;
  private final PlanAnnexes annexes;
  private final PlanImports imports;
  private final PlanWords words;

  ImportPages(Plans plans, PlanAnnexes annexes, PlanImports imports, PlanWords words) {
    this.plans = plans;
    this.annexes = annexes;
    this.imports = imports;
    this.words = words;
  }

  @GetMapping("/plans/{id}/import")
  PageView form(@PathVariable long id) {
    return show(plans.get(id), List.of());
  }

  private PageView show(Plan plan, List<Refusal> refusals) {
    ImportView view =
        new ImportView(
            plan,
            plan.current(),
            annexes.find(plan.current()).isPresent(),
            !plans.content(plan.current()).items().isEmpty());
    return words
        .below(plan, PageView.of("plans/import", Message.of("plans.import-title"), view))
        .refused(refusals);
  }

  @PostMapping("/plans/{id}/import")
  View store(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean text)
      throws IOException {
    Plan plan = plans.get(id);
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String shortName = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    Path copy = Files.createTempFile("plan-", ".upload");
    try {
      file.transferTo(copy);
      Outcome<PlanImports.Found> found = PlanImports.read(copy, shortName);
      if (found.isRefused()) {
        return show(plan, found.refusals());
      }
      Outcome<PlanImports.Imported> stored =
          imports.store(
              plan.current(), seen, found.get(), shortName, Files.readAllBytes(copy), text);
      return stored.isRefused()
          ? show(plan, stored.refusals())
          : Done.at("/plans/" + id + "/audit", "plans.imported");
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
