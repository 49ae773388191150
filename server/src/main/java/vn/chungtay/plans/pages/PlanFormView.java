package vn.chungtay.plans.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/** What the form of a new plan shows; keeps what was typed. */
public record PlanFormView(
    List<Choice> areas, String area, String title, String firstYear, String lastYear) {}
