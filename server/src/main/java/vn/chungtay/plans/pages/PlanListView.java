package vn.chungtay.plans.pages;

/** What the list of plans shows. */
public record PlanListView(boolean mayCreate, Listing listing) {}
