package vn.chungtay.web;

/** Addresses that came from outside and may only lead inside. */
public final class Addresses {
  private Addresses() {}

  /** The address if it is one of our own pages; otherwise the first page. */
  public static String local(String address) {
    boolean ours =
        address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().noneMatch(c -> c < ' ' || c == '\\');
    return ours ? address : "/";
  }
}
