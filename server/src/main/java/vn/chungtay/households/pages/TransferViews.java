package vn.chungtay.households.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.web.Choice;

/** What the pages of transfers show. */
public final class TransferViews {
  private TransferViews() {}

  /** Transfers that concern the reader's areas. */
  public record All(boolean demo, List<Line> lines) {}

  /** A transfer in a line. */
  public record Line(
      String href, String who, String from, String to, String day, ClassTag state, String asked) {}

  /** One transfer, and what the reader may do. */
  public record One(
      long id,
      List<RegisterView.Figure> facts,
      Optional<ClassTag> standing,
      ClassTag state,
      String answer,
      boolean mayAnswer,
      boolean mayWithdraw,
      boolean mayUndo,
      List<Choice> villages,
      Map<String, String> typed) {
    /** What was typed into a field, or what stands there at first. */
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /** The form that asks another commune; {@code found} are the communes of the name typed. */
  public record Ask(
      long id,
      int seen,
      List<Choice> members,
      List<String> ticked,
      List<Choice> found,
      Map<String, String> typed) {
    /** What was typed into a field, or what stands there at first. */
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }
}
