package vn.chungtay.values;

/** Something that can be said in either language; an argument of a {@link Message} may be one. */
public interface Wording {
  /** The words in {@code language}. */
  String in(Language language);
}
