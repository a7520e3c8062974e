#!/bin/bash
# Start one node. It joins the others, except in two cases in which it forms the cluster, and never while another
# node serves:
# - its folder is empty and the operator says so (CLUSTER_FORM=yes, once in the cluster's life). An empty node that
#   formed a cluster by itself would overwrite the others' data when they join.
# - it was the last to stop cleanly and says so itself, so it has everything.
set -eu
state=/var/lib/mysql/grastate.dat

# Port 3306, not 4567: a node that is still waiting for the others listens on the latter too.
another_serves() {
  for node in galera1 galera2 galera3; do
    if [ "$node" != "$(hostname)" ] && (exec 3<>"/dev/tcp/$node/3306") 2>/dev/null; then
      return 0
    fi
  done
  return 1
}

form=()
if ! another_serves; then
  if [ -f "$state" ]; then
    if grep -q '^safe_to_bootstrap: 1' "$state"; then form=(--wsrep-new-cluster); fi
  elif [ "${CLUSTER_FORM:-no}" = yes ]; then
    form=(--wsrep-new-cluster)
  fi
fi
exec docker-entrypoint.sh mariadbd "${form[@]}" "--wsrep-node-name=$(hostname)" "--wsrep-node-address=$(hostname -i)"
