package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Service;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** IAM. A caller sees and changes its own account only, as in AWS. */
public final class Iam implements Service {

    private final Map<String, Operation> operations;

    /**
     * IAM of a running AWS.
     *
     * @param clock dates what is created
     */
    public Iam(RunningAws aws, Clock clock) {
        Map<String, Operation> all = new HashMap<>();
        List.of(
                        new Roles(aws),
                        new RoleWrites(aws, clock),
                        new RoleTags(aws, clock),
                        new RolePolicies(aws, clock),
                        new Policies(aws),
                        new PolicyWrites(aws, clock),
                        new PolicyVersions(aws, clock),
                        new Providers(aws),
                        new ProviderWrites(aws, clock))
                .forEach(group -> all.putAll(group.operations()));
        all.put("SimulatePrincipalPolicy", new Simulator(aws)::simulatePrincipalPolicy);
        this.operations = Map.copyOf(all);
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }
}
