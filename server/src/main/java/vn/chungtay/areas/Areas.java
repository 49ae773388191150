package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The face of this feature: the newest edition of all units. May be shared by all threads. */
@Service
public final class Areas {
  /** A book and the number of its edition; a later one has a greater number. */
  public record Edition(long number, AreaBook book) {}

  private final StoredReader reader;
  private final AtomicReference<@Nullable Edition> newest = new AtomicReference<>();

  /** Reads through {@code application}, the pool of the application's role. */
  public Areas(DataSource application) {
    this.reader = new StoredReader(JdbcClient.create(application));
  }

  /** The book of the newest edition; read again only when an import has changed something. */
  public AreaBook book() {
    return edition().book();
  }

  /** As {@link #book}, with its number. */
  public Edition edition() {
    long number = reader.edition();
    Edition known = newest.get();
    if (known == null || known.number() != number) {
      known = new Edition(number, new AreaBook(reader.history()));
      newest.set(known);
    }
    return known;
  }

  /**
   * The parts of a unit on a day as GeoJSON, for those whose borders were imported; the properties
   * of each are code, name and id. An empty collection where no borders are known.
   */
  public String map(long id, LocalDate day) {
    AreaBook book = book();
    List<Area> parts = book.children(id, day);
    Map<Long, String> shapes = reader.shapes(parts.stream().map(Area::id).toList(), day);
    ObjectNode collection = JsonNodeFactory.instance.objectNode();
    collection.put("type", "FeatureCollection");
    ArrayNode features = collection.putArray("features");
    for (Area part : parts) {
      String shape = shapes.get(part.id());
      if (shape != null) {
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        ObjectNode properties = feature.putObject("properties");
        properties.put("code", part.code()).put("name", part.fullName()).put("id", part.id());
        feature.putRawValue("geometry", new RawValue(shape));
      }
    }
    return collection.toString();
  }

  /** True where the borders of some part of the unit on that day were imported. */
  public boolean hasMap(long id, LocalDate day) {
    List<Long> parts = book().children(id, day).stream().map(Area::id).toList();
    return reader.hasShapes(parts, day);
  }
}
