package vn.chungtay.households.pages;

import java.util.List;
import java.util.Optional;
import vn.chungtay.web.Choice;

/** What the list of an area's households shows. */
public record RegisterView(
    long area,
    String day,
    boolean demo,
    boolean mayAdd,
    List<Figure> figures,
    List<Part> parts,
    Part sum,
    Filter filter,
    List<Head> heads,
    List<Line> lines,
    String range,
    String before,
    String after,
    String export) {
  /** A figure with its name. */
  public record Figure(String name, String value) {}

  /** A village or commune below, in figures. */
  public record Part(
      String name,
      String href,
      String households,
      String persons,
      String poor,
      String rate,
      String nearPoor,
      String counted) {}

  /** What the list is narrowed to. */
  public record Filter(
      List<Choice> classes, String standing, List<Choice> codes, String code, String order) {}

  /** A column heading that sorts; {@code sorted} as aria-sort has it. */
  public record Head(String name, String href, String sorted, boolean number) {}

  /** A household. */
  public record Line(
      String href,
      String number,
      String head,
      String birth,
      String members,
      String place,
      Optional<ClassTag> standing,
      String codes) {}
}
