package vn.chungtay.statistics.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/**
 * How poverty went over the years, and how households moved in one of them.
 *
 * @param years that can be chosen for the movement; {@code year} the chosen one
 * @param rates the line of the rates
 * @param points the same figures, a line a year
 * @param movements of the poor and of the near-poor
 */
public record TrendView(
    List<Choice> areas,
    String area,
    List<Choice> years,
    String year,
    String when,
    Picture rates,
    List<Point> points,
    List<Movement> movements) {
  /** Copies the lists. */
  public TrendView {
    areas = List.copyOf(areas);
    years = List.copyOf(years);
    points = List.copyOf(points);
    movements = List.copyOf(movements);
  }

  /**
   * A picture.
   *
   * @param said its finding in words: caption, and what is read aloud instead of it
   * @param chart options of the chart library; empty where nothing can be drawn
   */
  public record Picture(String said, String chart) {}

  /** What was so at the end of a day. */
  public record Point(
      String day,
      TableView.Cell households,
      TableView.Cell poor,
      TableView.Cell poorRate,
      TableView.Cell nearPoor,
      TableView.Cell nearRate) {}

  /** A movement table of the year, its columns as lines. */
  public record Movement(String title, String href, Picture picture, List<Step> steps) {
    /** Copies the steps. */
    public Movement {
      steps = List.copyOf(steps);
    }
  }

  /** Opening, somebody who left or entered, closing. */
  public record Step(String sign, String name, TableView.Cell households, TableView.Cell persons) {}
}
