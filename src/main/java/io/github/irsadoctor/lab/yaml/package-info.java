/**
 * YAML read strictly: every wrong key, type or value becomes one sentence with file, line and key. It knows nothing of what
 * the file means.
 */
package io.github.irsadoctor.lab.yaml;
