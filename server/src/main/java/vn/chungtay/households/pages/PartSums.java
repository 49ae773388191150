package vn.chungtay.households.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.households.AreaCount;
import vn.chungtay.households.StandingClass;
import vn.chungtay.values.Figures;

/** The sums of an area and of its parts. A rate is always taken from sums, never from rates. */
@Component
class PartSums {
  private final RegisterWords words;

  PartSums(RegisterWords words) {
    this.words = words;
  }

  /** Sums while they grow; counted stays unknown as soon as one village was never counted. */
  private static final class Sum {
    private int listed;
    private int persons;
    private int poor;
    private int nearPoor;
    private int counted;
    private boolean allCounted = true;

    void add(AreaCount count) {
      listed += count.listed();
      persons += count.persons();
      poor += count.of(StandingClass.POOR);
      nearPoor += count.of(StandingClass.NEAR_POOR);
      allCounted &= count.total().isPresent();
      counted += count.total().map(t -> t.households()).orElse(0);
    }
  }

  List<RegisterView.Figure> figures(List<AreaCount> counts) {
    RegisterView.Part sum = sum(counts);
    return List.of(
        new RegisterView.Figure("households.figure.listed", sum.households()),
        new RegisterView.Figure("households.figure.persons", sum.persons()),
        new RegisterView.Figure("households.figure.poor", sum.poor()),
        new RegisterView.Figure("households.figure.rate", sum.rate()),
        new RegisterView.Figure("households.figure.near-poor", sum.nearPoor()));
  }

  RegisterView.Part sum(List<AreaCount> counts) {
    Sum sum = new Sum();
    counts.forEach(sum::add);
    return part(words.texts().text("households.total"), "", sum, counts.isEmpty());
  }

  /** The units right below that hold households, each with its sums. */
  List<RegisterView.Part> parts(Area unit, List<AreaCount> counts, LocalDate on, String day) {
    Map<Long, Sum> sums = new LinkedHashMap<>();
    for (AreaCount count : counts) {
      sums.computeIfAbsent(below(unit, count.areaId(), on), k -> new Sum()).add(count);
    }
    List<RegisterView.Part> parts = new ArrayList<>();
    words.book().children(unit.id(), on).stream()
        .filter(child -> sums.containsKey(child.id()))
        .forEach(child -> parts.add(part(child, sums.remove(child.id()), on, day)));
    sums.forEach((id, sum) -> parts.add(part(words.book().get(id, on), sum, on, day)));
    return parts;
  }

  /**
   * The part of {@code unit} in which {@code area} lies; itself where borders have changed since.
   */
  private long below(Area unit, long area, LocalDate on) {
    List<Area> chain = words.book().breadcrumb(area, on);
    for (int i = 0; i + 1 < chain.size(); i++) {
      if (chain.get(i).id() == unit.id()) {
        return chain.get(i + 1).id();
      }
    }
    return area;
  }

  private RegisterView.Part part(
      Area area, @org.jspecify.annotations.Nullable Sum sum, LocalDate on, String day) {
    String href = "/households?area=" + area.id() + (day.isEmpty() ? "" : "&day=" + on);
    return part(area.fullName(), href, sum == null ? new Sum() : sum, false);
  }

  private RegisterView.Part part(String name, String href, Sum sum, boolean unknown) {
    Figures figures = words.figures();
    int all = sum.allCounted && sum.counted > 0 ? sum.counted : sum.listed;
    String rate =
        all == 0
            ? Figures.MISSING
            : figures.number(
                    BigDecimal.valueOf(sum.poor * 100L)
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP),
                    2)
                + " %";
    return new RegisterView.Part(
        name,
        href,
        unknown ? Figures.MISSING : figures.count(sum.listed),
        unknown ? Figures.MISSING : figures.count(sum.persons),
        unknown ? Figures.MISSING : figures.count(sum.poor),
        rate,
        unknown ? Figures.MISSING : figures.count(sum.nearPoor),
        sum.allCounted && sum.counted > 0 ? figures.count(sum.counted) : Figures.MISSING);
  }
}
