/** Where worlds begin: a healthy cluster and a healthy AWS, and what a world says differs from them. */
package io.github.irsadoctor.lab.base;
