package vn.chungtay.surveys;

import java.util.Map;
import java.util.function.Supplier;
import vn.chungtay.standards.Bilingual;

/**
 * A form as phones take it home.
 *
 * @param xform the XForm
 * @param media the files that travel beside it, by name
 */
public record PhoneForm(
    String id,
    String version,
    Bilingual title,
    Supplier<String> xform,
    Supplier<Map<String, String>> media) {}
