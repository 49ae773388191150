package vn.chungtay.bench;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The peer: the same division written as a quadratic and an integer program for ojAlgo. */
final class CascadeSolver {
  private CascadeSolver() {}

  /** Least Σ (share − wish)² / weight within bounds, shares adding up to the total. */
  static double[] shares(long total, double[] wish, long[] weights, long[] least, long[] most) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Expression sum = model.newExpression("sum").level(total);
    Expression distance = model.newExpression("distance").weight(1);
    Variable[] shares = new Variable[wish.length];
    for (int i = 0; i < wish.length; i++) {
      shares[i] = model.newVariable("s" + i).lower(least[i]).upper(most[i]);
      sum.set(shares[i], 1);
      double weight = Math.max(1, weights[i]);
      distance.set(shares[i], shares[i], 1 / weight);
      distance.set(shares[i], -2 * wish[i] / weight);
    }
    Optimisation.Result result = model.minimise();
    double[] found = new double[wish.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = result.doubleValue(i);
    }
    return result.getState().isFeasible() ? found : new double[0];
  }

  /** Whole counts with the least Σ |count − wish| over all years, no unit rising. */
  static double leastDistance(
      double[][] wish, long[] targets, long[][] least, long[][] most, long seconds) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.time_abort = seconds * 1_000;
    int units = wish[0].length;
    Variable[][] counts = new Variable[wish.length][units];
    for (int y = 0; y < wish.length; y++) {
      Expression sum = model.newExpression("sum" + y).level(targets[y]);
      for (int u = 0; u < units; u++) {
        counts[y][u] =
            model.newVariable("x" + y + "_" + u).integer(true).lower(least[y][u]).upper(most[y][u]);
        Variable off = model.newVariable("d" + y + "_" + u).lower(0).weight(1);
        sum.set(counts[y][u], 1);
        model.newExpression("a" + y + "_" + u).lower(-wish[y][u]).set(off, 1).set(counts[y][u], -1);
        model.newExpression("b" + y + "_" + u).lower(wish[y][u]).set(off, 1).set(counts[y][u], 1);
        if (y > 0) {
          model
              .newExpression("c" + y + "_" + u)
              .lower(0)
              .set(counts[y - 1][u], 1)
              .set(counts[y][u], -1);
        }
      }
    }
    Optimisation.Result result = model.minimise();
    return result.getState().isFeasible() ? result.getValue() : Double.NaN;
  }
}
