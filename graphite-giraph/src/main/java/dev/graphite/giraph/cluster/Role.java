package dev.graphite.giraph.cluster;

/** The kinds of daemons, in the order in which they are started; they are stopped the other way. */
enum Role {
  NAME_NODE("namenode", "org.apache.hadoop.hdfs.server.namenode.NameNode"),
  DATA_NODE("datanode", "org.apache.hadoop.hdfs.server.datanode.DataNode"),
  RESOURCE_MANAGER(
      "resourcemanager", "org.apache.hadoop.yarn.server.resourcemanager.ResourceManager"),
  NODE_MANAGER("nodemanager", "org.apache.hadoop.yarn.server.nodemanager.NodeManager");

  private final String title;
  private final String mainClass;

  Role(String title, String mainClass) {
    this.title = title;
    this.mainClass = mainClass;
  }

  /** The class with the main method. */
  String mainClass() {
    return mainClass;
  }

  /** True if there is one on each node. */
  boolean onEveryNode() {
    return this == DATA_NODE || this == NODE_MANAGER;
  }

  /** The daemon on a node, such as {@code datanode2}. */
  String daemon(int node) {
    return onEveryNode() ? title + node : title;
  }

  /** The role of a daemon of this name. */
  static Role of(String name) {
    for (Role role : values()) {
      if (name.startsWith(role.title)) {
        return role;
      }
    }
    throw new ClusterException("no daemon is called " + name);
  }
}
