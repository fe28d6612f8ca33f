/**
 * What the Kubernetes and AWS adapters share: one {@link io.github.irsadoctor.live.Calls} per walk with its memo, deadline,
 * retries and record; proxies, trust and logins.
 */
package io.github.irsadoctor.live;
