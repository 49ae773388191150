package vn.chungtay.web;

/**
 * A page that could not be shown.
 *
 * @param mark finds the entry in the server's log; empty where nothing broke
 */
public record ProblemView(int status, String mark) {
  /** Key of the sentence that says what to do. */
  public String remedyKey() {
    return "web.remedy-" + status;
  }
}
