package vn.chungtay.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.Standard;

/**
 * Turns one checked CEL tree into steps, once. Numbers of the law become constants; what a
 * rulebook's rules do not need (maps, strings, nested loops, division) is refused by name.
 */
final class Translator {
  private static final Map<String, Operator> OPERATORS = new HashMap<>();

  static {
    for (Operator operator : Operator.values()) {
      OPERATORS.put(operator.cel, operator);
    }
  }

  private final Standard standard;
  private final Slots slots;
  private final String clause;
  private final String rule;
  private @Nullable String member;

  private Translator(Standard standard, Slots slots, String clause, String rule) {
    this.standard = standard;
    this.slots = slots;
    this.clause = clause;
    this.rule = rule;
  }

  static Node translate(
      CelAbstractSyntaxTree tree, Standard standard, Slots slots, String clause, String rule) {
    return new Translator(standard, slots, clause, rule).node(tree.getExpr());
  }

  private Node node(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> answer(RuleLanguage.HOUSEHOLD, expr.ident().name());
      case SELECT -> select(expr.select());
      case CALL -> call(expr.call());
      case COMPREHENSION -> loop(expr.comprehension());
      default -> throw refuse("not allowed here: " + expr.getKind());
    };
  }

  private Node constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> Leaves.Constant.whole(constant.int64Value());
      case BOOLEAN_VALUE -> Leaves.Constant.truth(constant.booleanValue());
      case DOUBLE_VALUE -> Leaves.Constant.decimal(BigDecimal.valueOf(constant.doubleValue()));
      default -> throw refuse("a text stands only beside an answer with choices");
    };
  }

  private Node select(CelExpr.CelSelect select) {
    CelExpr operand = select.operand();
    if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      String name = operand.ident().name();
      if (name.equals(RuleLanguage.STANDARD)) {
        return figure(select.field());
      }
      Node answer = answer(name, select.field());
      return select.testOnly() ? new Leaves.Given(answer) : answer;
    }
    CelExpr.CelSelect outer = operand.select();
    return figure(outer.field() + "." + select.field());
  }

  private Node figure(String field) {
    for (Figure figure : standard.listFigures()) {
      if (RuleLanguage.field(figure.key()).equals(field)) {
        return figure.unit().isWhole()
            ? Leaves.Constant.whole(figure.number().longValueExact())
            : Leaves.Constant.decimal(figure.number());
      }
    }
    throw refuse("no number of the law named " + field);
  }

  private Node answer(String owner, String field) {
    if (owner.equals(member) || owner.equals(RuleLanguage.MEMBER)) {
      return new Leaves.MemberAnswer(slots.memberFact(field), slots.memberSlot(field));
    }
    if (owner.equals(RuleLanguage.HOUSEHOLD)) {
      return given(field);
    }
    throw refuse("unknown name " + owner);
  }

  /** An income score nobody wrote down follows from the items of a complete point table. */
  private Node given(String field) {
    Node answer =
        new Leaves.HouseholdAnswer(slots.householdFact(field), slots.householdSlot(field));
    return field.equals(IncomeSides.SCORE_FACT)
        ? TableScore.of(standard, slots)
            .<Node>map(sum -> new Steps.Either(new Leaves.Given(answer), answer, sum))
            .orElse(answer)
        : answer;
  }

  private Node call(CelExpr.CelCall call) {
    List<CelExpr> arguments = call.args();
    return switch (call.function()) {
      case "_&&_", "_||_" -> logic(call.function().equals("_&&_"), arguments);
      case "!_" -> new Steps.Not(node(arguments.get(0)));
      case "@in" -> oneOf(arguments.get(0), arguments.get(1));
      case "_?_:_" ->
          new Steps.Either(node(arguments.get(0)), node(arguments.get(1)), node(arguments.get(2)));
      case "double" -> node(arguments.get(0));
      case "size" -> {
        onlyMembers(call.target().orElseGet(() -> arguments.get(0)));
        yield new Leaves.Persons();
      }
      default -> {
        Operator operator = OPERATORS.get(call.function());
        if (operator == null) {
          throw refuse("operation not allowed: " + call.function());
        }
        yield binary(operator, arguments.get(0), arguments.get(1));
      }
    };
  }

  private Node logic(boolean and, List<CelExpr> arguments) {
    Node all = node(arguments.get(0));
    for (CelExpr more : arguments.subList(1, arguments.size())) {
      all = new Steps.Logic(and, all, node(more));
    }
    return all;
  }

  /** A text beside an answer with choices must be one of them: a typing error never means "no". */
  private Node binary(Operator operator, CelExpr left, CelExpr right) {
    if (isText(right)) {
      Node answer = node(left);
      return Binary.of(operator, answer, choice(answer, right.constant().stringValue()));
    }
    if (isText(left)) {
      Node answer = node(right);
      return Binary.of(operator, choice(answer, left.constant().stringValue()), answer);
    }
    return Binary.of(operator, node(left), node(right));
  }

  private Node oneOf(CelExpr value, CelExpr list) {
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
      throw refuse("'in' needs a written list");
    }
    Node inner = node(value);
    List<Leaves.Constant> allowed =
        list.list().elements().stream().map(element -> allowed(inner, element)).toList();
    return new Steps.OneOf(inner, allowed);
  }

  private Leaves.Constant allowed(Node inner, CelExpr element) {
    if (isText(element)) {
      return choice(inner, element.constant().stringValue());
    }
    if (node(element) instanceof Leaves.Constant constant && constant.scale() == inner.scale()) {
      return constant;
    }
    throw refuse("'in' needs a list of plain values");
  }

  private Leaves.Constant choice(Node answer, String code) {
    Fact fact =
        answer instanceof Leaves.HouseholdAnswer household
            ? household.fact()
            : answer instanceof Leaves.MemberAnswer of ? of.fact() : null;
    if (fact == null || !fact.choices().containsKey(code)) {
      throw refuse("'" + code + "' is no choice of the answer it is compared with");
    }
    return Leaves.Constant.choice(fact, code);
  }

  private static boolean isText(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  private Node loop(CelExpr.CelComprehension loop) {
    onlyMembers(loop.iterRange());
    if (member != null) {
      throw refuse("a loop over members inside another one");
    }
    member = loop.iterVar();
    try {
      if (ShareMacro.made(loop)) {
        Node condition = node(ShareMacro.condition(loop));
        return new Quantifiers.ShareAbove(condition, node(ShareMacro.percent(loop)));
      }
      CelExpr.CelCall step = loop.loopStep().call();
      Node condition = node(step.args().get(1));
      // "all" is "no member who does not".
      return step.function().equals("_||_")
          ? new Quantifiers.SomeMember(condition)
          : new Steps.Not(new Quantifiers.SomeMember(new Steps.Not(condition)));
    } finally {
      member = null;
    }
  }

  private void onlyMembers(CelExpr range) {
    if (range.getKind() != CelExpr.ExprKind.Kind.IDENT
        || !range.ident().name().equals(RuleLanguage.MEMBERS)) {
      throw refuse("only members can be counted or walked through");
    }
  }

  private RuleRefused refuse(String problem) {
    return new RuleRefused(clause, rule, problem);
  }
}
