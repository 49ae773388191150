package vn.chungtay.web;

import vn.chungtay.access.Permission;

/**
 * Where the page of something that the audit trail names is found. A feature offers one as a bean;
 * the link is shown to those who hold the permission in the area of the entry.
 *
 * @param prefix what stands before the number in the trail and in the address, e.g. {@code
 *     households/}
 * @param key text with a place for the number
 */
public record SubjectLink(String prefix, Permission permission, String key) {}
