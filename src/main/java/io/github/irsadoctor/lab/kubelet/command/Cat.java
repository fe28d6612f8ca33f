package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.inside.Inside;
import java.util.List;

/** cat FILE..., as coreutils words it. */
final class Cat implements Command {

    @Override
    public Output run(Inside inside, List<String> words) {
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        for (String path : words) {
            if (!path.startsWith("-")) {
                Inside.Read read = inside.read(path);
                read.text()
                        .ifPresentOrElse(out::append, () -> err.append("cat: " + path + ": " + read.problem() + "\n"));
            }
        }
        return new Output(out.toString(), err.toString(), err.isEmpty() ? 0 : 1);
    }
}
