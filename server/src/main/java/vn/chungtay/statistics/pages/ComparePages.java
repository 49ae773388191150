package vn.chungtay.statistics.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statistics.TwoDays;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.values.Message;
import vn.chungtay.web.PageView;

/** A table on two days side by side, in the borders of today; as a page and as a spreadsheet. */
@Controller
class ComparePages {
  private final Statistics statistics;
  private final Access access;
  private final Comparisons comparing;
  private final CompareViews views;
  private final CompareChoices choices;
  private final StatisticsWords words;

  ComparePages(
      Statistics statistics,
      Access access,
      Comparisons comparing,
      CompareViews views,
      CompareChoices choices,
      StatisticsWords words) {
    this.statistics = statistics;
    this.access = access;
    this.comparing = comparing;
    this.views = views;
    this.choices = choices;
    this.words = words;
  }

  /** The form names a table and goes there. */
  @GetMapping("/statistics/compare")
  View choose(
      @RequestParam(name = "table", defaultValue = "") String asked, HttpServletRequest request) {
    access.requireSomewhere(Permission.SEE);
    String code =
        statistics.tables().stream()
            .filter(table -> !table.isNominal())
            .map(StatutoryTable::code)
            .filter(asked::equals)
            .findFirst()
            .orElseGet(() -> statistics.tables().get(0).code());
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    RedirectView there = new RedirectView("/statistics/" + code + "/compare" + query);
    there.setExpandUriTemplateVariables(false);
    return there;
  }

  private Comparisons.Asked asked(String code, Asking asking) {
    StatutoryTable table = StatisticsPages.table(statistics, code);
    long unit = words.area(asking.number("area"));
    access.require(Permission.SEE, unit);
    return comparing.asked(table, unit, asking);
  }

  @GetMapping("/statistics/{code}/compare")
  PageView show(@PathVariable String code, @RequestParam Map<String, String> said) {
    Asking asking = new Asking(said);
    Comparisons.Asked asked = asked(code, asking);
    TwoDays days = statistics.twoDays(asked.then(), asked.now());
    return PageView.of(
            "statistics/compare",
            Message.of("statistics.compare-title", words.areaName(asked.now())),
            views.view(asked, days, asking))
        .crumb(Message.of("statistics.title"), "/statistics")
        .crumb(
            Message.of("statistics.table-title", String.valueOf(asked.now().table().number())),
            Addresses.table(asked.now()));
  }

  @GetMapping("/statistics/{code}/compare.xlsx")
  void file(
      @PathVariable String code,
      @RequestParam Map<String, String> said,
      HttpServletResponse response)
      throws IOException {
    Comparisons.Asked asked = asked(code, new Asking(said));
    TwoDays days = statistics.twoDays(asked.then(), asked.now());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new CompareSheet(
            days,
            comparing,
            words,
            List.of(choices.name(asked.before()), choices.name(asked.after())),
            choices.when(asked))
        .write(file);
    String name =
        words.texts().text("statistics.compare-file", String.valueOf(asked.now().table().number()));
    StatisticsFiles.send(name + " " + words.areaName(asked.now()), file, response);
  }
}
