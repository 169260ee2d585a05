#!/usr/bin/env bash
# Written by "graphite cluster start", which overwrites it: Hadoop's command of this name, for this cluster.
#
#   JAVA_HOME          the Java to use
#   HADOOP_CLASSPATH   what comes behind Hadoop's own class path
#   HADOOP_OPTS        more options for the JVM
#   HADOOP_CONF_DIR    another configuration
set -euo pipefail
name=${0##*/}
command=${1:-}
[[ $# -eq 0 ]] || shift
case $name/$command in
  hadoop/jar) main=org.apache.hadoop.util.RunJar ;;
  hadoop/fs | hdfs/dfs) main=org.apache.hadoop.fs.FsShell ;;
  hadoop/version | hdfs/version | yarn/version) main=org.apache.hadoop.util.VersionInfo ;;
  hdfs/dfsadmin) main=org.apache.hadoop.hdfs.tools.DFSAdmin ;;
  hdfs/fsck) main=org.apache.hadoop.hdfs.tools.DFSck ;;
  yarn/application | yarn/app) main=org.apache.hadoop.yarn.client.cli.ApplicationCLI && set -- application "$@" ;;
  yarn/node) main=org.apache.hadoop.yarn.client.cli.NodeCLI ;;
  *)
    printf '%s: no command %s here; there are: hadoop jar|fs|version, hdfs dfs|dfsadmin|fsck, yarn application|node\n' \
      "$name" "${command:-at all}" >&2
    exit 2
    ;;
esac
read -r -a options <<<"${HADOOP_OPTS:-}" || true
exec "${JAVA_HOME:-@JAVA_HOME@}/bin/java" --add-opens java.base/java.lang=ALL-UNNAMED \
  ${options[@]+"${options[@]}"} \
  -cp "${HADOOP_CONF_DIR:-@FOLDER@/conf}:@JARS@/*${HADOOP_CLASSPATH:+:$HADOOP_CLASSPATH}" "$main" "$@"
