package vn.chungtay.statistics.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.annexes.Finding;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.PageView;

/** A table that somebody sent, checked and not kept. */
@Controller
class CheckPages {
  private final Access access;
  private final StatisticsWords words;

  CheckPages(Access access, StatisticsWords words) {
    this.access = access;
    this.words = words;
  }

  @GetMapping("/statistics/check")
  PageView form() {
    access.requireSomewhere(Permission.SEE);
    return page(new CheckView("", "", false, List.of()), List.of());
  }

  @PostMapping("/statistics/check")
  PageView check(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
    access.requireSomewhere(Permission.SEE);
    if (file == null || file.isEmpty()) {
      return page(
          new CheckView("", "", false, List.of()),
          List.of(Refusal.of("STAT-001", "file", "statistics.refusal.no-file")));
    }
    String given = Objects.requireNonNullElse(file.getOriginalFilename(), "").replace('\\', '/');
    String name = given.substring(given.lastIndexOf('/') + 1);
    Path kept = Files.createTempFile("table", ".file");
    try {
      Files.write(kept, file.getBytes());
      CheckedPlan checked = PlanCheck.check(kept, name);
      return page(
          new CheckView(
              name,
              checked.refusal().map(reason -> reason.in(words.language())).orElse(""),
              checked.refusal().isEmpty() && checked.findings().isEmpty(),
              checked.findings().stream().map(this::line).toList()),
          List.of());
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private CheckView.Line line(Finding finding) {
    return new CheckView.Line(
        words.texts().text("statistics.severity." + finding.severity().name()),
        finding.severity() == Finding.Severity.ERROR ? "danger" : "warning",
        finding.message().in(words.language()),
        finding.printed(),
        finding.expectation().orElse(Figures.MISSING),
        finding.place().text(words.language()));
  }

  private static PageView page(CheckView view, List<Refusal> refusals) {
    return PageView.of("statistics/check", Message.of("statistics.check"), view)
        .refused(refusals)
        .crumb(Message.of("statistics.title"), "/statistics");
  }
}
