package vn.chungtay.areas;

import org.springframework.stereotype.Component;
import vn.chungtay.database.DemoData;

/** The units of the demo. */
@Component
final class AreaDemo implements DemoData {
  private final AreaImport importing;

  AreaDemo(AreaImport importing) {
    this.importing = importing;
  }

  @Override
  public String name() {
    return "areas.sample";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void load() {
    importing.store(AreaSample.files(), "system:demo", report -> {});
  }
}
