package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Checks a JSON text against one of the schemas that are shipped. */
public final class Schemas {

    private Schemas() {}

    /** Fails with every violation unless {@code json} is valid. */
    public static void assertValid(String schema, String json) {
        assertThat(schema(schema).validate(json, InputFormat.JSON)).isEmpty();
    }

    static Schema schema(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
