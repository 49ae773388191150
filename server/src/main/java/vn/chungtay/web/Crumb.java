package vn.chungtay.web;

import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** A step of the way to a page: a name of our data or a text of ours, and its address. */
record Crumb(String name, @Nullable Message text, String href) {
  String in(Language language) {
    return text == null ? name : text.in(language);
  }
}
