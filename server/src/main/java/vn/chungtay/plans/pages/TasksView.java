package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Task;
import vn.chungtay.web.Choice;

/** The list of tasks, and the one being written on. */
public record TasksView(Listing listing, int late, @Nullable Task task, List<Choice> states) {}
