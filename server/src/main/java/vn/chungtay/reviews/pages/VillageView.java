package vn.chungtay.reviews.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Choice;

/**
 * The review of a village.
 *
 * @param seen how many deeds the reader saw; goes back with each form
 * @param surveying results are being found
 * @param slips results were taken, each has a slip that tells why
 * @param certified certificates were handed out
 * @param surveyed how many households have a result
 * @param posted a sheet hangs, objections can be written down
 * @param asking requests can be written down
 * @param screening households that asked and are being screened; empty where nobody screens now
 * @param officialForm the screening form was compared with the act
 * @param next the household to be surveyed next; null where none is left or nobody surveys here
 * @param kept what was typed into the form that was refused
 */
public record VillageView(
    String href,
    String roundHref,
    int seen,
    String today,
    List<StepLine> steps,
    List<Household> households,
    List<Complaint> objections,
    List<Choice> classes,
    boolean surveying,
    boolean slips,
    boolean certified,
    int surveyed,
    boolean rechecking,
    boolean posted,
    boolean asking,
    List<Screened> screening,
    boolean officialForm,
    Chain chain,
    @Nullable Next next,
    Kept kept) {
  /** Copies the lists. */
  public VillageView {
    steps = List.copyOf(steps);
    households = List.copyOf(households);
    objections = List.copyOf(objections);
    classes = List.copyOf(classes);
    screening = List.copyOf(screening);
  }

  /** What stands in a field of a form: what was typed where it was refused, else the usual. */
  public String typed(String form, String field, String usual) {
    return kept.form().equals(form) ? kept.fields().getOrDefault(field, usual) : usual;
  }

  /**
   * What was typed into a form that was refused.
   *
   * @param form which form of the page; empty where none was refused
   */
  public record Kept(String form, Map<String, String> fields) {
    static final Kept NOTHING = new Kept("", Map.of());

    /** Copies the fields. */
    public Kept {
      fields = Map.copyOf(fields);
    }
  }

  /** A household whose survey is missing or not finished. */
  public record Next(String head, String href) {}

  /**
   * A step.
   *
   * @param code the word in the form
   * @param state class of its mark and words of its state
   * @param detail when it was done, until when it runs or is due, what must come first
   * @param law article and act, with a mark where nobody has compared it with the act
   * @param act the form is offered: it is open and the reader may take it
   * @param left how many households have to be surveyed before it can be recorded
   * @param tells what recording it does, beyond the step itself; empty where nothing
   * @param votes the form asks how many came and agreed
   * @param note label of the free field, empty where there is none
   * @param paper address of its paper, empty where there is none
   */
  public record StepLine(
      String code,
      String name,
      BoardView.Cell state,
      String detail,
      String law,
      boolean act,
      int left,
      String tells,
      boolean votes,
      String note,
      String paper) {}

  /**
   * A household of the list.
   *
   * @param found the class so far: the survey's while it goes on, the one that was taken afterwards
   */
  public record Household(
      long id,
      String href,
      String number,
      String head,
      int persons,
      String before,
      String found,
      String income,
      String deprivation,
      String certificate,
      boolean changes,
      boolean asked,
      Survey survey) {}

  /**
   * The survey of a household as far as it matters to the review.
   *
   * @param tone class of the tag
   * @param words where the result comes from, or what it waits for
   * @param detail what is missing, why it was typed, or what the answers say by now
   * @param href where to survey, or to settle two answer sets
   * @param typed a typed result that can be taken back
   */
  public record Survey(String tone, String words, String detail, String href, boolean typed) {}

  /**
   * A household that asked, and what its quick identification ended in, in words.
   *
   * @param href its screening form
   * @param tone class of the mark
   */
  public record Screened(
      long id, String head, String state, String reason, String href, String tone) {}

  /**
   * An objection and its answer.
   *
   * @param survey where the household is surveyed again
   * @param result when it was answered and the class since then, in words
   */
  public record Complaint(
      long id,
      String head,
      String day,
      String content,
      String answer,
      boolean open,
      String survey,
      String result) {}

  /**
   * The chain of sealed papers.
   *
   * @param faults what is wrong; empty where nothing is
   * @param code of the sheet on the wall, empty where none hangs
   */
  public record Chain(int sheets, List<String> faults, String code, String address) {
    /** Copies the faults. */
    public Chain {
      faults = List.copyOf(faults);
    }
  }
}
