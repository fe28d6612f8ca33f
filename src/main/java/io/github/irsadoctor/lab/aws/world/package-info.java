/**
 * How a world's {@code aws:} section becomes the lab's AWS: a healthy base, patched, read strictly.
 *
 * <pre>{@code
 * aws:
 *   providers:                          # by issuer, or cluster for the cluster's own
 *     cluster: {account: '...', clientIds: [...], thumbprints: [...], thumbprintRejected: false, created: -30d, tags: {}}
 *                                       # thumbprintRejected: STS refuses this list of thumbprints, and takes any other
 *   roles:                              # by name; null removes one
 *     NAME: {trust: POLICY, policies: {NAME: POLICY}, attached: {NAME or ARN: POLICY}, boundary: POLICY, maxSession: 3600,
 *            description: text, created: -30d, account: '...', path: /, tags: {}}
 *   clusters: {NAME: {account: '...', region: ..., version: ..., issuer: URL, issuerId: ..., created: -90d}}
 *   associations: [{namespace: ..., serviceAccount: ..., role: NAME, created: -90d}]
 *   addons: {NAME: {version: ..., serviceAccountRoleArn: ARN, created: -90d}}
 *   trail: [{time: -5m, error: AccessDenied, ...}]      # default: what the app's calls would have left
 *   scp: POLICY
 *   sts: {inactiveRegions: [eu-south-1]}                # where AssumeRole* answer RegionDisabledException
 *   propagation: +5s                                    # STS sees a change of IAM so much later; default: at once
 * }</pre>
 */
package io.github.irsadoctor.lab.aws.world;
