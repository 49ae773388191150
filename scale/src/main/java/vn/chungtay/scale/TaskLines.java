package vn.chungtay.scale;

import java.io.PrintStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Says what happens on the cluster: each stage with its tasks, the first task that ends and then
 * one line every two seconds, workers that come and go.
 */
final class TaskLines extends SparkListener {
  private static final long BETWEEN = 2_000_000_000L;

  private final PrintStream told;
  private long ended;
  private long last;

  TaskLines(PrintStream told) {
    this.told = told;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    told.println(
        "stage " + stage.stageInfo().stageId() + ": " + stage.stageInfo().numTasks() + " tasks");
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    ended++;
    long now = System.nanoTime();
    if (ended == 1 || now - last > BETWEEN) {
      last = now;
      told.println("tasks ended: " + ended);
    }
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    told.println("worker joined: " + added.executorId());
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    told.println("worker lost: " + removed.executorId() + ", " + removed.reason());
  }
}
