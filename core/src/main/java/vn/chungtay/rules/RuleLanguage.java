package vn.chungtay.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.Standard;

/**
 * The words a rule may use: {@code household.<fact>}, {@code members}, {@code standard.<value>},
 * and for class rules {@code residence}, {@code income_side}, {@code deprivations}. Everything else
 * is a typing error and is refused with its place.
 */
final class RuleLanguage {
  static final String HOUSEHOLD = "household";
  static final String MEMBERS = "members";
  static final String MEMBER = "member";
  static final String STANDARD = "standard";

  private final CelCompiler compiler;

  private RuleLanguage(CelCompiler compiler) {
    this.compiler = compiler;
  }

  /** The language of indicators, income sides and "when asked". */
  static RuleLanguage ofFacts(Standard standard) {
    StructType household = struct("Household", factTypes(standard.rulebook().householdFacts()));
    StructType member = struct("Member", factTypes(standard.rulebook().memberFacts()));
    Map<String, CelType> law = new LinkedHashMap<>();
    Map<String, CelType> types = new HashMap<>();
    lawTypes(standard, law, types);
    StructType standardType = struct("Standard", law);
    types.put("Household", household);
    types.put("Member", member);
    types.put("Standard", standardType);
    return new RuleLanguage(
        CelCompilerFactory.standardCelCompilerBuilder()
            .setTypeProvider(new Types(ImmutableMap.copyOf(types)))
            .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL, CelStandardMacro.HAS)
            .addMacros(ShareMacro.MACRO)
            .addVar(HOUSEHOLD, household)
            .addVar(MEMBERS, ListType.create(member))
            .addVar(MEMBER, member)
            .addVar(STANDARD, standardType)
            .setResultType(SimpleType.BOOL)
            .build());
  }

  /** The language of the decision table. */
  static RuleLanguage ofClasses(Standard standard) {
    Map<String, CelType> law = new LinkedHashMap<>();
    Map<String, CelType> types = new HashMap<>();
    lawTypes(standard, law, types);
    StructType standardType = struct("Standard", law);
    types.put("Standard", standardType);
    return new RuleLanguage(
        CelCompilerFactory.standardCelCompilerBuilder()
            .setTypeProvider(new Types(ImmutableMap.copyOf(types)))
            .setStandardMacros(CelStandardMacro.HAS)
            .addVar("residence", SimpleType.STRING)
            .addVar("income_side", SimpleType.STRING)
            .addVar("deprivations", SimpleType.INT)
            .addVar(STANDARD, standardType)
            .setResultType(SimpleType.BOOL)
            .build());
  }

  /**
   * The checked tree of {@code rule}; a rule that does not fit fails with RUL-001 and its place.
   */
  CelAbstractSyntaxTree check(String clause, String rule) {
    CelValidationResult result = compiler.compile(rule);
    if (result.hasError()) {
      throw new RuleRefused(clause, rule, result.getErrorString());
    }
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new RuleRefused(clause, rule, String.valueOf(e.getMessage()));
    }
  }

  /** The field name of a key of the law: {@code income-line} is written {@code income_line}. */
  static String field(String key) {
    return key.replace('-', '_');
  }

  private static void lawTypes(
      Standard standard, Map<String, CelType> law, Map<String, CelType> types) {
    Map<String, Map<String, CelType>> parts = new LinkedHashMap<>();
    for (Figure figure : standard.listFigures()) {
      String key = field(figure.key());
      CelType type = figure.unit().isWhole() ? SimpleType.INT : SimpleType.DOUBLE;
      int dot = key.indexOf('.');
      if (dot < 0) {
        law.put(key, type);
      } else {
        parts
            .computeIfAbsent(key.substring(0, dot), k -> new LinkedHashMap<>())
            .put(key.substring(dot + 1), type);
      }
    }
    parts.forEach(
        (name, fields) -> {
          StructType struct = struct("Standard_" + name, fields);
          types.put(struct.name(), struct);
          law.put(name, struct);
        });
  }

  private static Map<String, CelType> factTypes(List<Fact> facts) {
    Map<String, CelType> types = new LinkedHashMap<>();
    for (Fact fact : facts) {
      types.put(
          fact.name(),
          switch (fact.type()) {
            case WHOLE -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case BOOL -> SimpleType.BOOL;
            case CHOICE -> SimpleType.STRING;
          });
    }
    return types;
  }

  private static StructType struct(String name, Map<String, CelType> fields) {
    ImmutableMap<String, CelType> known = ImmutableMap.copyOf(fields);
    return StructType.create(
        name, ImmutableSet.copyOf(known.keySet()), field -> Optional.ofNullable(known.get(field)));
  }

  /** The declared types by name. */
  private record Types(ImmutableMap<String, CelType> byName) implements CelTypeProvider {
    @Override
    public ImmutableCollection<CelType> types() {
      return byName.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(byName.get(name));
    }
  }
}
