package vn.chungtay.web;

import java.util.List;

/**
 * The parts of an area with a value each: drawn over their borders where these were imported, as
 * squares where not. Made by {@link AreaMaps}, shown by the template {@code web/area-map}.
 *
 * @param shapes true where borders are known
 * @param options what the script needs, as JSON
 */
public record AreaMapView(
    String title, boolean shapes, String options, List<Tile> tiles, List<Step> steps) {
  /**
   * One part.
   *
   * @param shade 1 to 5 from low to high; 0 where the value is not known
   */
  public record Tile(String name, String value, int shade, String href) {}

  /** What a shade means. */
  public record Step(int shade, String range) {}
}
