package vn.chungtay.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.Optional;

/**
 * {@code members.share_above(m, condition, percent)}: more than so many per cent of the members
 * fulfil the condition. It expands to a standard CEL loop that counts the members who certainly
 * fulfil and those who possibly do, so that a stock interpreter gives the same three values: an
 * error stands for unknown, and it appears only where the missing answers could decide.
 */
final class ShareMacro {
  static final String NAME = "share_above";
  static final CelMacro MACRO =
      CelMacro.newReceiverMacro(
          NAME,
          3,
          (factory, target, arguments) ->
              expand(factory, target, arguments.get(0), arguments.get(1), arguments.get(2)));

  private static final String COUNTS = "@counts";

  /** Both counts in one number: certain ones below, possible ones above. */
  private static final long PACK = 1 << 20;

  private static final String NOT_FALSE = "@not_strictly_false";

  private ShareMacro() {}

  /** True where {@code loop} is an expansion of this macro. */
  static boolean made(CelExpr.CelComprehension loop) {
    return loop.accuVar().equals(COUNTS);
  }

  /** The condition a member must fulfil, out of an expansion. */
  static CelExpr condition(CelExpr.CelComprehension loop) {
    CelExpr certain = loop.loopStep().call().args().get(0).call().args().get(1);
    return certain.call().args().get(0).call().args().get(0).call().args().get(0);
  }

  /** The share in per cent, out of an expansion. */
  static CelExpr percent(CelExpr.CelComprehension loop) {
    CelExpr certainlyAbove = loop.result().call().args().get(0);
    return certainlyAbove.call().args().get(1).call().args().get(0);
  }

  private static Optional<CelExpr> expand(
      CelMacroExprFactory f, CelExpr target, CelExpr variable, CelExpr condition, CelExpr percent) {
    if (variable.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.of(f.reportError(NAME + ": the first argument is a name"));
    }
    CelExpr certain =
        f.newGlobalCall(
            "_?_:_",
            f.newGlobalCall(NOT_FALSE, f.newGlobalCall("!_", condition)),
            number(f, 0),
            number(f, 1));
    CelExpr possible =
        f.newGlobalCall(
            "_?_:_", f.newGlobalCall(NOT_FALSE, f.copy(condition)), number(f, PACK), number(f, 0));
    CelExpr step =
        f.newGlobalCall("_+_", f.newGlobalCall("_+_", f.newIdentifier(COUNTS), certain), possible);
    CelExpr undecided = f.newGlobalCall("_[_]", f.newList(f.newBoolLiteral(true)), number(f, 1));
    CelExpr result =
        f.newGlobalCall(
            "_||_",
            above(f, "_%_", target, percent),
            f.newGlobalCall("_&&_", above(f, "_/_", target, percent), undecided));
    return Optional.of(
        f.fold(
            variable.ident().name(),
            target,
            COUNTS,
            number(f, 0),
            f.newBoolLiteral(true),
            step,
            result));
  }

  private static CelExpr above(
      CelMacroExprFactory f, String half, CelExpr target, CelExpr percent) {
    return f.newGlobalCall(
        "_>_",
        f.newGlobalCall(
            "_*_", f.newGlobalCall(half, f.newIdentifier(COUNTS), number(f, PACK)), number(f, 100)),
        f.newGlobalCall("_*_", f.copy(percent), f.newGlobalCall("size", f.copy(target))));
  }

  private static CelExpr number(CelMacroExprFactory f, long value) {
    return f.newConstant(CelConstant.ofValue(value));
  }
}
