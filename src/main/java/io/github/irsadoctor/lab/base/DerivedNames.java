package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.state.Names;
import io.github.irsadoctor.lab.world.Derived;

/** A cluster's uids and generated names, derived from its world. */
record DerivedNames(Derived derived) implements Names {

    @Override
    public String uid(String of) {
        return derived.uid(of);
    }

    @Override
    public String suffix(String of, int length) {
        return derived.suffix(of, length);
    }
}
