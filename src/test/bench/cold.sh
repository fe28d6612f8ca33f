#!/bin/sh
# Compares a cold walk with the commands one would type by hand, against the same servers in a process of their own.
# Needs hyperfine, kubectl, aws and a packaged irsa-doctor: mvn -q -DskipTests package && sh src/test/bench/cold.sh
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
doctor=$home/target/irsa-doctor/bin/irsa-doctor
folder=$(mktemp -d)
trap 'kill "$lab" 2>/dev/null || true; rm -rf "$folder"' EXIT
"$doctor" lab serve healthy >"$folder/lines" 2>"$folder/says" &
lab=$!
until grep -q '^# ready' "$folder/lines"; do
    kill -0 "$lab" || { cat "$folder/says" >&2; exit 1; }
    sleep 0.2
done
# shellcheck disable=SC1091 # written by the lab
. "$folder/lines"

cat >"$folder/by-hand" <<'COMMANDS'
set -eu
pod=$(kubectl get pods -o name | head -n 1)
kubectl get sa checkout -o yaml
kubectl describe "$pod"
kubectl exec "${pod#pod/}" -- env
kubectl exec "${pod#pod/}" -- cat /var/run/secrets/eks.amazonaws.com/serviceaccount/token
kubectl logs "$pod"
kubectl get mutatingwebhookconfiguration pod-identity-webhook -o yaml
aws eks describe-cluster --name demo
aws iam list-open-id-connect-providers
aws iam get-role --role-name checkout
aws iam list-attached-role-policies --role-name checkout
aws sts get-caller-identity
aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRoleWithWebIdentity
COMMANDS

hyperfine --shell none --warmup 2 --runs 10 \
    --command-name 'thirteen commands by hand' "sh $folder/by-hand" \
    --command-name 'irsa-doctor check' "$doctor check $TARGET" \
    --command-name 'irsa-doctor check --active assume' "$doctor check $TARGET --active assume"
