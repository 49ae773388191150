package vn.chungtay.database;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * On whose behalf a thread works and which areas that person answers for. Every connection taken
 * from the application's pool is told the scope of its thread; row-level security does the rest. A
 * change of scope reaches the next connection taken, so it must not happen inside a transaction.
 *
 * @param actor sign-in name of the user, or {@code system:<job>}; empty for nobody
 * @param areas ids of {@code areas.unit}; what lies below them is included by the database
 */
public record Scope(String actor, List<Long> areas) {
  /** Nobody: sees no row of any area. */
  public static final Scope NOBODY = new Scope("", List.of());

  private static final ThreadLocal<Scope> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

  /** Keeps its own copy of the areas. */
  public Scope {
    areas = List.copyOf(areas);
  }

  /** The scope of this thread; {@link #NOBODY} where none was bound. */
  public static Scope current() {
    return CURRENT.get();
  }

  /** Does {@code work} in this scope and goes back to the scope before. */
  public void run(Runnable work) {
    get(
        () -> {
          work.run();
          return "";
        });
  }

  /** Does {@code work} in this scope and gives its result. */
  public <T> T get(Supplier<T> work) {
    Scope before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** As {@link #get}, for work that may fail with a checked exception. */
  public <T> T call(Callable<T> work) throws Exception {
    Scope before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.call();
    } finally {
      restore(before);
    }
  }

  /** The areas as PostgreSQL writes an array of bigint. */
  String areasLiteral() {
    return "{" + String.join(",", areas.stream().map(String::valueOf).toList()) + "}";
  }

  private static void restore(Scope before) {
    if (before.equals(NOBODY)) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
