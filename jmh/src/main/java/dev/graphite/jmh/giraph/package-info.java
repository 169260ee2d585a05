/** What the interval layer costs on Giraph, beside a program without time. */
package dev.graphite.jmh.giraph;
