/**
 * What a world file says, read strictly. This page is the format's documentation.
 *
 * <p>A world is short: it states what differs from healthy. Everything that is left out takes a healthy default. Unknown
 * keys, wrong types and broken YAML are refused in one sentence with file, line and key.
 *
 * <pre>{@code
 * id: buckets-stay-unready       # lower-case words and dashes; the file is worlds/ID.yaml
 * title: The provider pods cannot reach AWS    # does not give the answer away
 * story: |                              # what the person on call is told
 * hints: ["...", "..."]                 # one after the other
 * case: D09                             # the collected incident it rebuilds, if any
 * source: https://...                   # where the incident was reported, if it was
 * expect:
 *   causes:                      # ids of the catalogue; empty: all is well
 *   alsoAccept: []                      # broader ids that count as right
 *   mustNotReport: [J-02, R-03]
 * sts: {answer: AccessDenied, message: "Not authorized ...", source: https://...}
 *                                       # what STS says to the pod's own token and role: OK, the error code, or none
 * debrief: |                            # what was wrong and which evidence proved it, told afterwards
 * misled: {J-02: '...'}                 # by ids of mustNotReport: why one might think so, and what speaks against it; it is
 *                                       # also what a trainee hears who names that cause, so it does not tell the answer
 * target: {pod: NAME}                   # default: the app's first pod; {workload: deploy/NAME}; {namespace:, container:}
 * cluster: {name: demo, account: '111122223333', region: eu-west-1, version: '1.31', issuerId: 32 characters}
 * app:                                  # the workload of the story, as it would be if all were well
 *   {kind: Deployment, namespace: payments, name: checkout, serviceAccount: NAME, role: NAME, rolePath: /,
 *    roleAccount: '...', replicas: 1, image: ..., audience: sts.amazonaws.com, containers: [app]}
 *                                       # kind: Deployment, StatefulSet, DaemonSet, Job or CronJob
 * times: {serviceAccount: -3h, annotation: -3h, pod: -2h, log: -5m}
 * webhook: {present: true, missed: false}      # missed: it left the app's pods as they were (cache race, outage)
 * kubernetes:                           # merge patches on generated objects; see below
 * containers:                           # by container name of the app's pods
 *   app:
 *     log: ["-5m text", ...]            # a time of its own, else times.log; several lines in one text share it
 *     previousLog: [...]
 *     waiting: CrashLoopBackOff         # the reason it waits; left out: it runs
 *     restarts: 7
 *     env: {}                         # set inside, beyond the pod's spec (the image, a secret of envFrom)
 *     user: {uid: 1000, gid: 1000, groups: [2000]}   # whom the image starts processes as; the securityContext goes first
 *     files:                          # paths; what is left out is as the pod's volumes make it
 *       /path: {content: text, mode: '0600', uid: 0, gid: 0}    # content: replaces; append: text behind the real content
 *     binaries: [cat, ls, env, id]    # what exec finds in the image; default: all the lab knows; []: an image without any
 *     sdk: {name: java, version: 2.20.0}     # what version probes print, and the flavour of what a new pod logs: botocore,
 *                                     # boto3, aws-cli, java, java-v1, go, go-v1, js, js-v2, dotnet, php, ruby, cpp, rust
 *     network: {sts: timeout}         # what connections meet: sts, globalSts (sts.amazonaws.com alone), imds;
 *                                     # reached (default), timeout, refused, untrusted (TLS), unresolved (DNS)
 *     calls: [{action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key'}]   # what the app does with its role when it starts
 * crowd: {namespaces: 1, pods: 100, deployments: 3}   # others in the cluster, to see how lists bear great numbers: pods in all,
 *                                       # spread evenly over the namespaces crowd-1, crowd-2 ... of so many deployments each;
 *                                       # left out: none. They run, and answer neither logs nor exec
 * aws:                                  # a merge patch on the healthy AWS: io.github.irsadoctor.lab.aws.world
 * faults:
 *   - {on: get pods/log, status: 403}   # a Kubernetes verb and resource, or service:Operation; * is any run of characters
 *   - {on: 'iam:*', latencyMillis: 100} # one of status, hang: true, cut: true; or only latencyMillis
 * }</pre>
 *
 * <p><b>Times</b> are offsets on the lab's clock: {@code -2h}, {@code -90s}, {@code -1d12h}, {@code +5m}, {@code 0}. They are
 * also read wherever a Kubernetes object has a time.
 *
 * <p><b>Placeholders</b> in any text and any key: issuer, issuerUrl, account, roleAccount, region, partition, cluster,
 * providerArn, role, roleArn, namespace, serviceAccount, subject, audience; written <code>${issuer}</code>. Twice the dollar
 * sign stands for the text itself; what is no lower-case word (<code>${ACCOUNT_ID}</code>, <code>${aws:username}</code>) stays.
 *
 * <p><b>Kubernetes patches</b> (RFC 7386: mappings merge, null removes, lists are replaced whole) by {@code kind/name} in the
 * app's namespace, or {@code kind/namespace/name}; for kinds without a namespace {@code kind/name}. An object that is not in
 * the base is created with what it needs; null removes one. First all others are patched, then pods are made from their
 * templates, then pods, ReplicaSets and events are patched: {@code pod/NAME} with a workload's name reaches all of its pods
 * (a patched list of containers replaces what the webhook put there); any other name is a bare pod, which the webhook sees
 * like every new pod.
 *
 * <p><b>Pods</b> of the app are made at {@code times.pod}, those of other workloads at their workload's creationTimestamp, by
 * the webhook's own rules: an annotation younger than the pod ({@code times.annotation}, or the account's creation) was not
 * there yet. A workload whose service account is missing gets no pods but the event that says why.
 */
package io.github.irsadoctor.lab.world;
