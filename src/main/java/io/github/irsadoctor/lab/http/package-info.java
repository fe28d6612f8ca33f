/**
 * The lab's HTTP server: requests in, replies out, every request logged, every answer open to faults. It knows nothing
 * of Kubernetes or AWS.
 */
package io.github.irsadoctor.lab.http;
