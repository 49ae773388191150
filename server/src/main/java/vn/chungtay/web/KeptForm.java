package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent after the session had ended: what was typed goes through sign-in and is
 * offered again. Passwords and files are not kept.
 */
public record KeptForm(String action, List<Field> fields) {
  /** Nothing is kept. */
  public static final KeptForm NONE = new KeptForm("", List.of());

  static final String ACTION = "kept-action";
  static final String PREFIX = "kept.";
  private static final int LONGEST = 200_000;

  /** Copies the fields. */
  public KeptForm {
    fields = List.copyOf(fields);
  }

  /** A field of the form with what was typed. */
  public record Field(String name, String value) {}

  /** True where nothing is kept. */
  public boolean isEmpty() {
    return action.isEmpty();
  }

  /** The form that came with this request; empty where it was no form of a page. */
  static KeptForm sent(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    boolean plain = type.startsWith("application/x-www-form-urlencoded");
    if (!request.getMethod().equals("POST") || !plain || request.getContentLengthLong() > LONGEST) {
      return NONE;
    }
    return read(request.getParameterMap(), "", request.getRequestURI());
  }

  /** The form that the sign-in page carried along. */
  public static KeptForm carried(HttpServletRequest request) {
    String action = request.getParameter(ACTION);
    return action == null || action.isEmpty()
        ? NONE
        : read(request.getParameterMap(), PREFIX, Addresses.local(action));
  }

  private static KeptForm read(Map<String, String[]> sent, String prefix, String action) {
    List<Field> fields = new ArrayList<>();
    sent.forEach(
        (name, values) -> {
          boolean secret = name.contains("password") || name.equals("_csrf");
          if (name.startsWith(prefix) && !secret) {
            for (String value : values) {
              fields.add(new Field(name.substring(prefix.length()), value));
            }
          }
        });
    return fields.isEmpty() ? NONE : new KeptForm(action, fields);
  }
}
