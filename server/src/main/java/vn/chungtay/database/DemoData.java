package vn.chungtay.database;

/**
 * What a feature brings to the demo: a bean, loaded once into a new demo folder, in the scope of
 * the job {@code system:demo} over all areas there are by then.
 */
public interface DemoData {
  /** Names it for ever, so that it is not loaded twice; starts with the feature. */
  String name();

  /** Lower is loaded earlier: areas 10, users 20, plans 30. */
  int order();

  /** Loads it; a failure stops the start. */
  void load();
}
