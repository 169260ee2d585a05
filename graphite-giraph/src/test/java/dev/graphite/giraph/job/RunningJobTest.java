package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.junit.jupiter.api.Test;

class RunningJobTest {
  private static final JobListener NOBODY =
      new JobListener() {
        @Override
        public void submitted(String id, String address) {}

        @Override
        public void restarted(String cause, OptionalLong superstep) {}

        @Override
        public void superstep(long superstep, long messages) {}
      };

  @Test
  void aJobThatWasKilledIsNotSubmitted() throws Exception {
    RunningJob job = new RunningJob(Job.getInstance(new Configuration()), NOBODY, 1);
    job.kill();
    assertThatThrownBy(job::run)
        .isInstanceOf(JobFailedException.class)
        .hasMessageContaining("killed before it was submitted");
    assertThat(job.jobId()).isNull();
  }
}
