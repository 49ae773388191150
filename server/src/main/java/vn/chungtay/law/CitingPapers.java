package vn.chungtay.law;

import java.util.List;

/**
 * A feature above this one that knows papers resting on acts, e.g. open plans; offered as a bean
 * and asked in the scope of the person who looks.
 */
public interface CitingPapers {
  /** The papers still open that cite the act of this number. */
  List<CitingPaper> citing(String number);

  /**
   * A paper.
   *
   * @param title as people know it
   * @param href where it is read
   * @param place what cites the act, e.g. the line of the legal basis
   */
  record CitingPaper(String title, String href, String place) {}
}
