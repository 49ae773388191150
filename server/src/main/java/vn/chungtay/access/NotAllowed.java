package vn.chungtay.access;

/** The person may not do this here; pages answer 403. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Permission permission;

  /** Refuses what is not asked of one area alone; {@link Access#require} does all else. */
  public NotAllowed(Permission permission, String where) {
    super("ACC-001 " + permission + " " + where);
    this.permission = permission;
  }

  /** What was tried. */
  public Permission permission() {
    return permission;
  }
}
