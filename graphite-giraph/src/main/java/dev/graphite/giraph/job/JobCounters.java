package dev.graphite.giraph.job;

import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.CounterGroup;
import org.apache.hadoop.mapreduce.Counters;

/** Values of Hadoop's counters by group and name, 0 for one that is not there. */
record JobCounters(Map<String, Map<String, Long>> groups) {
  /** No counters. */
  JobCounters() {
    this(new TreeMap<>());
  }

  /** Those of a job. */
  static JobCounters of(Counters counters) {
    JobCounters values = new JobCounters();
    for (CounterGroup group : counters) {
      for (Counter counter : group) {
        values.put(group.getName(), counter.getName(), counter.getValue());
      }
    }
    return values;
  }

  void put(String group, String name, long value) {
    groups.computeIfAbsent(group, any -> new TreeMap<>()).put(name, value);
  }

  Map<String, Long> group(String group) {
    return groups.getOrDefault(group, Map.of());
  }

  long value(String group, String name) {
    return group(group).getOrDefault(name, 0L);
  }
}
