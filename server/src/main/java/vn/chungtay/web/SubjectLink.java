package vn.chungtay.web;

import java.util.Map;
import java.util.Set;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Language;

/**
 * What something that the audit trail names is called, and where its page is found. A feature
 * offers one as a bean; the link is shown to those who hold the permission in the area of the
 * entry.
 *
 * @param prefix what stands before the number in the trail, e.g. {@code households/}
 * @param page what stands before the number in the address of its page, e.g. {@code /households/};
 *     empty where it has none
 * @param key text with a place for the name
 * @param names finds the names
 */
public record SubjectLink(
    String prefix, String page, Permission permission, String key, Names names) {
  /** The names of many things, by what stands after the prefix; those without one are left out. */
  @FunctionalInterface
  public interface Names {
    /** Of those the reader may see; the others keep their number. */
    Map<String, String> of(Set<String> numbers, Language language);
  }

  /** The name of each thing is its number. */
  public static Map<String, String> unnamed(Set<String> numbers, Language language) {
    return Map.of();
  }
}
