/**
 * The command line: what may be typed, what is printed where, and the exit codes. What commands need from elsewhere
 * ({@link io.github.irsadoctor.cli.PlaceOpener}, {@link io.github.irsadoctor.cli.Worlds},
 * {@link io.github.irsadoctor.cli.Catalogue}, {@link io.github.irsadoctor.cli.Screens},
 * {@link io.github.irsadoctor.cli.Life}) are interfaces the main class implements.
 */
package io.github.irsadoctor.cli;
