package vn.chungtay.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.values.Figures;

/** Makes maps of the parts of an area, in at most five classes of about equal numbers of parts. */
@Component
public class AreaMaps {
  private static final int CLASSES = 5;

  private final Areas areas;

  AreaMaps(Areas areas) {
    this.areas = areas;
  }

  /**
   * A map of the parts of {@code parent} on {@code day}.
   *
   * @param title the finding the map shows, in words
   * @param values by id of the part; a part without a value is shown as unknown
   * @param written how a value is written
   * @param href the address a part leads to
   */
  public AreaMapView of(
      String title,
      long parent,
      LocalDate day,
      Map<Long, BigDecimal> values,
      Function<BigDecimal, String> written,
      Function<Area, String> href) {
    List<Area> parts = areas.book().children(parent, day);
    List<BigDecimal> bounds = bounds(values.values().stream().sorted().toList());
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.put("map", "/areas/" + parent + "/map?day=" + day);
    ArrayNode data = options.putArray("data");
    List<AreaMapView.Tile> tiles = new ArrayList<>();
    for (Area part : parts) {
      BigDecimal value = values.get(part.id());
      int shade = value == null ? 0 : shade(value, bounds);
      String shown = value == null ? Figures.MISSING : written.apply(value);
      tiles.add(new AreaMapView.Tile(part.fullName(), shown, shade, href.apply(part)));
      data.addObject()
          .put("name", part.code())
          .put("value", shade)
          .put("title", part.fullName())
          .put("text", shown)
          .put("href", href.apply(part));
    }
    return new AreaMapView(
        title,
        areas.hasMap(parent, day),
        options.toString().replace("<", "\\u003c"),
        tiles,
        steps(values, bounds, written));
  }

  /** The lowest value of each class but the first. */
  private static List<BigDecimal> bounds(List<BigDecimal> sorted) {
    List<BigDecimal> bounds = new ArrayList<>();
    for (int i = 1; i < CLASSES && !sorted.isEmpty(); i++) {
      int at = i * sorted.size() / CLASSES;
      BigDecimal before = bounds.isEmpty() ? sorted.get(0) : bounds.get(bounds.size() - 1);
      if (sorted.get(at).compareTo(before) > 0) {
        bounds.add(sorted.get(at));
      }
    }
    return bounds;
  }

  private static int shade(BigDecimal value, List<BigDecimal> bounds) {
    int shade = 1;
    for (BigDecimal bound : bounds) {
      shade += value.compareTo(bound) >= 0 ? 1 : 0;
    }
    return shade;
  }

  private static List<AreaMapView.Step> steps(
      Map<Long, BigDecimal> values, List<BigDecimal> bounds, Function<BigDecimal, String> written) {
    List<AreaMapView.Step> steps = new ArrayList<>();
    for (int shade = 1; shade <= bounds.size() + 1; shade++) {
      int here = shade;
      List<BigDecimal> inside =
          values.values().stream().filter(v -> shade(v, bounds) == here).sorted().toList();
      if (!inside.isEmpty()) {
        String low = written.apply(inside.get(0));
        String high = written.apply(inside.get(inside.size() - 1));
        steps.add(new AreaMapView.Step(shade, low.equals(high) ? low : low + " – " + high));
      }
    }
    return steps;
  }
}
