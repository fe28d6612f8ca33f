package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Reply;
import java.util.Map;

/** One AWS service: its operations by name. */
public interface Service {

    /** Answers one call; throws {@link Refusal} to say no. */
    interface Operation {
        Reply answer(Call call, Answers answers);
    }

    /** What it can do, by operation name. */
    Map<String, Operation> operations();
}
