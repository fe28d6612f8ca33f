/**
 * The lab: {@link io.github.irsadoctor.lab.WorldCatalogue} finds worlds, {@link io.github.irsadoctor.lab.RunningLab} starts
 * one: two HTTP servers on 127.0.0.1 that speak Kubernetes and AWS to any client. Nothing in it reaches a real cluster or
 * account. How a world is written: {@link io.github.irsadoctor.lab.world}.
 */
package io.github.irsadoctor.lab;
