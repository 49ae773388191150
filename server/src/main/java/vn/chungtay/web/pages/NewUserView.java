package vn.chungtay.web.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/** The form that makes a user, with what was typed. */
public record NewUserView(
    String login, String name, String position, String area, String role, List<Choice> roles) {}
