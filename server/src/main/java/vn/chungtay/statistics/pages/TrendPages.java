package vn.chungtay.statistics.pages;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.values.Message;
import vn.chungtay.web.PageView;

/** Pictures of an area: its rates over the years, and who left and entered in one of them. */
@Controller
class TrendPages {
  private final Access access;
  private final Statistics statistics;
  private final TrendViews views;
  private final StatisticsWords words;

  TrendPages(Access access, Statistics statistics, TrendViews views, StatisticsWords words) {
    this.access = access;
    this.statistics = statistics;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/statistics/trend")
  PageView show(@RequestParam Map<String, String> said) {
    Asking asking = new Asking(said);
    long unit = words.area(asking.number("area"));
    access.require(Permission.SEE, unit);
    TrendView view = views.view(unit, asking.ofYear());
    return PageView.of(
            "statistics/trend",
            Message.of(
                "statistics.trend-title",
                words.book().get(unit, statistics.borders(unit, words.today())).fullName()),
            view)
        .crumb(Message.of("statistics.title"), "/statistics")
        .withChart();
  }
}
