package vn.chungtay.seals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain of one village and round. */
public record SealChain(List<SealedSheet> links) {
  /** A sheet with its seal. */
  public record SealedSheet(Seal seal, Sheet sheet) {}

  /** What somebody wrote down of a chain: the number of its last link and that link's digest. */
  public record Head(int number, String digest) {}

  /** Copies the links. */
  public SealChain {
    links = List.copyOf(links);
  }

  /** A chain without a link. */
  public static SealChain empty() {
    return new SealChain(List.of());
  }

  /** The chain with one more sheet at its end. */
  public SealChain with(Instant at, String actor, Sheet sheet) {
    String before = head().map(Head::digest).orElse(Seal.NOTHING);
    List<SealedSheet> longer = new ArrayList<>(links);
    longer.add(new SealedSheet(Seal.of(links.size() + 1, at, actor, sheet, before), sheet));
    return new SealChain(longer);
  }

  /** The last link, where there is one. */
  public Optional<Head> head() {
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(new Head(last().number(), last().digest()));
  }

  private Seal last() {
    return links.get(links.size() - 1).seal();
  }

  /**
   * Everything that is wrong, in order; empty where each sheet is what it was when it was sealed.
   *
   * @param published heads that were written down elsewhere, e.g. printed on a posted sheet;
   *     without one a chain that was cut at its end cannot be told from one that never went further
   */
  public List<SealFault> verify(List<Head> published) {
    List<SealFault> faults = new ArrayList<>();
    String before = Seal.NOTHING;
    int expected = 1;
    for (SealedSheet link : links) {
      Seal seal = link.seal();
      if (seal.number() != expected) {
        faults.add(new SealFault(expected, SealFault.Kind.OUT_OF_ORDER));
        return faults;
      }
      if (!seal.digest().equals(seal.expected(before))) {
        faults.add(new SealFault(expected, SealFault.Kind.LINK_CHANGED));
        return faults;
      }
      boolean same =
          seal.sheetDigest().equals(Digests.hex(link.sheet().bytes()))
              && seal.kind().equals(link.sheet().kind());
      if (!same) {
        faults.add(new SealFault(expected, SealFault.Kind.SHEET_CHANGED));
      }
      before = seal.digest();
      expected++;
    }
    published.forEach(head -> compare(head, faults));
    return faults;
  }

  private void compare(Head head, List<SealFault> faults) {
    if (head.number() > links.size()) {
      faults.add(new SealFault(head.number(), SealFault.Kind.CUT_OFF));
    } else if (!links.get(head.number() - 1).seal().digest().equals(head.digest())) {
      faults.add(new SealFault(head.number(), SealFault.Kind.OTHER_CHAIN));
    }
  }
}
