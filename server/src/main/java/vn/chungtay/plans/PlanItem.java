package vn.chungtay.plans;

import java.util.UUID;

/**
 * One item of a plan's text: a cited act, an objective, a content… The key stays the same from
 * version to version, so that differences are told item by item.
 */
public record PlanItem(UUID key, PlanPart part, int position, String heading, String body) {}
