package vn.chungtay.web.pages;

import java.util.List;
import vn.chungtay.web.TodayCard;

/** The first page: what each feature has to say to this person. */
public record TodayView(String name, List<TodayCard.Content> cards) {}
