package vn.chungtay.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.AreaMapView;

/**
 * The page of an area on a day.
 *
 * @param day the day as a date field takes it
 * @param ended what to say where the unit does not exist on that day; else empty
 * @param map null where the area has no parts on that day
 * @param total the sum of the parts' households, empty where one is not known
 */
public record AreaView(
    String path,
    String day,
    String dayWritten,
    String ended,
    List<Link> became,
    List<Fact> facts,
    @Nullable AreaMapView map,
    List<Part> parts,
    String total,
    List<Event> events,
    boolean mayImport) {
  /** A name that leads to a page. */
  public record Link(String name, String href) {}

  /** One fact: what it is and what it says. */
  public record Fact(String name, String value, String note) {}

  /** A part of the area. */
  public record Part(Link link, String type, String code, String households, String note) {}

  /** What happened on a day. */
  public record Event(String day, String kind, List<Link> before, List<Link> after, String note) {}
}
