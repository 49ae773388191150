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
 * @param withdrawn entries taken back, with the reason
 * @param deeds what the reader may write down here
 * @param addPart address of the form for the first part, where there is none and one may be added
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
    List<Event> withdrawn,
    List<Link> deeds,
    String addPart,
    boolean mayImport) {
  /** A name that leads to a page. */
  public record Link(String name, String href) {}

  /** One fact: what it is and what it says. */
  public record Fact(String name, String value, String note) {}

  /** A part of the area. */
  public record Part(Link link, String type, String code, String households, String note) {}

  /**
   * What happened or was found on a day.
   *
   * @param text what it says, where it is no matter of units
   * @param written who wrote it down and how it is corrected; null where it came from a file
   */
  public record Event(
      String day,
      String kind,
      List<Link> before,
      List<Link> after,
      String text,
      String note,
      @Nullable Written written) {}

  /**
   * Who wrote an entry down.
   *
   * @param correct address of the form to correct it; empty where the reader may not
   * @param withdraw address of the form to take it back; empty where the reader may not
   */
  public record Written(String by, String correct, String withdraw) {}
}
