package vn.chungtay.web;

import vn.chungtay.access.Permission;

/**
 * A place in the navigation. A feature offers one as a bean; it is shown to those who hold the
 * permission somewhere.
 *
 * @param key text of the entry
 * @param href address without host, e.g. {@code /plans}
 * @param order lower comes first; the first four stand at the bottom of a phone
 */
public record NavigationEntry(String key, String href, Permission permission, int order) {}
