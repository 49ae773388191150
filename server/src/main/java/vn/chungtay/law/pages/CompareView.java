package vn.chungtay.law.pages;

import java.util.List;
import vn.chungtay.rulebooks.RulebookDifference;
import vn.chungtay.web.Choice;

/** Two standards side by side. */
public record CompareView(RulebookDifference difference, List<Choice> choices) {}
