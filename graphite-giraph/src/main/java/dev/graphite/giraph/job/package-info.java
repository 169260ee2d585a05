/**
 * Jobs for whoever starts them: a {@link dev.graphite.giraph.job.JobRequest} goes to {@link
 * dev.graphite.giraph.job.GiraphRun}, which has Hadoop run it and makes a {@link
 * dev.graphite.giraph.job.JobResult} of what comes back. Nothing of Hadoop's shows in public
 * signatures.
 */
package dev.graphite.giraph.job;
