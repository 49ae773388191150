package vn.chungtay.cascades;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Edges with least and most flow; finds a flow that is conserved at every node (Dinic). */
final class FlowNetwork {
  private int nodes;
  private int edges;
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private long[] capacity = new long[1024];
  private long[] surplus;
  private int[] head = new int[0];
  private int[] next = new int[0];
  private int[] level = new int[0];
  private int[] at = new int[0];

  FlowNetwork(int nodes) {
    this.nodes = nodes;
    this.surplus = new long[nodes + 16];
  }

  int node() {
    if (nodes == surplus.length) {
      surplus = Arrays.copyOf(surplus, nodes * 2);
    }
    return nodes++;
  }

  /** Adds an edge; its number is for {@link #flow}. */
  int edge(int source, int target, long least, long most) {
    surplus[target] += least;
    surplus[source] -= least;
    return add(source, target, most - least);
  }

  private int add(int source, int target, long most) {
    if (edges + 2 > from.length) {
      from = Arrays.copyOf(from, from.length * 2);
      to = Arrays.copyOf(to, to.length * 2);
      capacity = Arrays.copyOf(capacity, capacity.length * 2);
    }
    from[edges] = source;
    to[edges] = target;
    capacity[edges] = most;
    from[edges + 1] = target;
    to[edges + 1] = source;
    capacity[edges + 1] = 0;
    edges += 2;
    return edges - 2;
  }

  /** The flow on an edge above its least, after {@link #circulates} was true. */
  long flow(int edge) {
    return capacity[edge + 1];
  }

  /** True where every least can be met with all nodes in balance. */
  boolean circulates() {
    int source = node();
    int sink = node();
    long wanted = 0;
    for (int v = 0; v < source; v++) {
      if (surplus[v] > 0) {
        add(source, v, surplus[v]);
        wanted += surplus[v];
      } else if (surplus[v] < 0) {
        add(v, sink, -surplus[v]);
      }
    }
    link();
    long flow = 0;
    while (layer(source, sink)) {
      at = head.clone();
      long more = push(source, sink, Long.MAX_VALUE);
      while (more > 0) {
        flow += more;
        more = push(source, sink, Long.MAX_VALUE);
      }
    }
    return flow == wanted;
  }

  private void link() {
    head = new int[nodes];
    next = new int[edges];
    level = new int[nodes];
    Arrays.fill(head, -1);
    for (int e = edges - 1; e >= 0; e--) {
      next[e] = head[from[e]];
      head[from[e]] = e;
    }
  }

  private boolean layer(int source, int sink) {
    Arrays.fill(level, -1);
    level[source] = 0;
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(source);
    while (!queue.isEmpty()) {
      int v = queue.remove();
      for (int e = head[v]; e >= 0; e = next[e]) {
        if (capacity[e] > 0 && level[to[e]] < 0) {
          level[to[e]] = level[v] + 1;
          queue.add(to[e]);
        }
      }
    }
    return level[sink] >= 0;
  }

  private long push(int v, int sink, long most) {
    if (v == sink) {
      return most;
    }
    long pushed = 0;
    for (; at[v] >= 0; at[v] = next[at[v]]) {
      int e = at[v];
      if (capacity[e] > 0 && level[to[e]] == level[v] + 1) {
        long more = push(to[e], sink, Math.min(most - pushed, capacity[e]));
        capacity[e] -= more;
        capacity[e + 1 - 2 * (e & 1)] += more;
        pushed += more;
        if (pushed == most) {
          return pushed;
        }
      }
    }
    return pushed;
  }
}
