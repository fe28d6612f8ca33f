package io.github.irsadoctor.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the healthy world served by a process of its own: one for all of them, ended with the last. */
final class OneServedLab implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(OneServedLab.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ServedLab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent("lab", key -> new Home(), Home.class)
                .lab();
    }

    /** The process and its temporary folder. */
    private record Home(Path folder, ServedLab lab) implements AutoCloseable {

        Home() {
            this(temporary());
        }

        private Home(Path folder) {
            this(folder, ServedLab.start("healthy", folder));
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("served-lab");
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public void close() throws IOException {
            lab.process().destroy();
            lab.process().onExit().join();
            Files.delete(folder);
        }
    }
}
