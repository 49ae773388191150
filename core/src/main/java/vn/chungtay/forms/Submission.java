package vn.chungtay.forms;

/**
 * A filled {@link XForm} as it came from a phone.
 *
 * @param formId the form's id
 * @param version the form's version
 * @param instanceId the id the phone gave this filling; the same when it sends again
 * @param deprecatedId the filling this one takes the place of, where it was edited on the phone;
 *     empty where it is new
 * @param householdId the register's id of the household
 * @param edition the register's edition of the household the phone had; empty where it had none
 * @param basedOn the answer set that counted when the phone took the list; empty where there was
 *     none
 * @param phoneClass what the phone worked out; empty where it could not
 * @param answers what was answered
 */
public record Submission(
    String formId,
    String version,
    String instanceId,
    String deprecatedId,
    String householdId,
    String edition,
    String basedOn,
    String phoneClass,
    Answers answers) {}
