package vn.chungtay.web.pages;

/** Taking an entry back: what it says and the reason typed. */
public record WithdrawView(
    String path, String entryPath, String day, String kind, String words, String reason) {}
