#!/bin/sh
# Measures the screens on a pseudo-terminal: first frame, CPU while nothing happens, and a namespace of 10,000 pods.
# Needs python3 (its standard library, on Linux) and a packaged irsa-doctor:
#   mvn -q -DskipTests package && sh src/test/bench/screens.sh
# JAVA_HOME chooses the JVM; the class archive is used only by the one that packaged.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
exec python3 "$here/screens.py" "$here/../../../target/irsa-doctor/bin/irsa-doctor" "$here/crowd.yaml"
