# The desk: what waits, people, the branch itself, network, storage, audit.
