#!/bin/sh
# Measures the screens: on a pseudo-terminal the first frame, CPU while nothing happens, and a cluster of 10,000 pods in 500
# namespaces; then, in one process without a terminal, each key among 10,000 pods by itself.
# Needs python3 (its standard library, on Linux) and a packaged irsa-doctor:
#   mvn -q -DskipTests package && sh src/test/bench/screens.sh
# JAVA_HOME chooses the JVM; the class archive is used only by the one that packaged.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
target=$here/../../../target
python3 "$here/screens.py" "$target/irsa-doctor/bin/irsa-doctor" "$here/crowd.yaml"
# With the options the program runs with: its JVM compiles quickly rather than well.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "@$target/irsa-doctor/lib/jvm.options" \
    -cp "$target/test-classes:$target/irsa-doctor/lib/*" io.github.irsadoctor.tui.ListKeys
