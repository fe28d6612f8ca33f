package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.ContextValue;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Form;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Xml;
import io.github.irsadoctor.lab.http.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SimulatePrincipalPolicy: identity policies, boundary and SCP, one result per action and resource. */
final class Simulator {

    private final RunningAws aws;

    Simulator(RunningAws aws) {
        this.aws = aws;
    }

    Reply simulatePrincipalPolicy(Call call, Answers answers) {
        Simulated source = Simulated.of(aws.now(), call);
        Layers layers = source.layers().with(call.form());
        Map<String, ContextValue> context = context(call.form());
        List<String> resources = call.form().list("ResourceArns");
        List<Verdict> verdicts = new ArrayList<>();
        for (String action : actions(call)) {
            for (String resource : resources.isEmpty() ? List.of("*") : resources) {
                verdicts.add(layers.judge(request(source.arn(), action, resource, context)));
            }
        }
        Pages<Verdict> page =
                Listing.page(call, verdicts, call.route().parameters().get("PolicySourceArn"));
        return answers.xml(call.route(), xml -> {
            xml.members("EvaluationResults", page.items(), (member, verdict) -> write(member, verdict, layers));
            Listing.end(xml, page);
        });
    }

    private static List<String> actions(Call call) {
        List<String> actions = call.form().list("ActionNames");
        if (actions.isEmpty()) {
            call.required("ActionNames");
        }
        return actions;
    }

    private static AccessRequest request(
            String source, String action, String resource, Map<String, ContextValue> context) {
        return new AccessRequest(
                new Statement.Principal("AWS", source),
                action,
                Optional.of(resource),
                context,
                new ContextValue.Missing());
    }

    private static Map<String, ContextValue> context(Form form) {
        Map<String, ContextValue> context = new HashMap<>();
        for (int at = 1; form.get(entry(at) + "ContextKeyName").isPresent(); at++) {
            String name = form.get(entry(at) + "ContextKeyName").orElseThrow();
            context.put(
                    name.toLowerCase(Locale.ROOT), new ContextValue.Present(form.list(entry(at) + "ContextKeyValues")));
        }
        return context;
    }

    private static String entry(int at) {
        return "ContextEntries.member." + at + ".";
    }

    private static void write(Xml xml, Verdict verdict, Layers layers) {
        xml.text("EvalActionName", verdict.action())
                .text("EvalResourceName", verdict.resource())
                .text("EvalDecision", verdict.decision());
        details(xml, verdict, layers);
        xml.in("OrganizationsDecisionDetail", in -> in.text("AllowedByOrganizations", verdict.byOrganizations()));
        // With resources named, AWS gives the same answer once more per resource (botocore iam model).
        if (!verdict.resource().equals("*")) {
            xml.members("ResourceSpecificResults", List.of(verdict), (member, same) -> {
                member.text("EvalResourceName", same.resource()).text("EvalResourceDecision", same.decision());
                details(member, same, layers);
            });
        }
    }

    private static void details(Xml xml, Verdict verdict, Layers layers) {
        xml.members(
                "MatchedStatements",
                verdict.matched(),
                (member, policy) -> member.text("SourcePolicyId", policy).text("SourcePolicyType", "IAM Policy"));
        xml.texts("MissingContextValues", verdict.missing());
        if (layers.boundary().isPresent()) {
            xml.in(
                    "PermissionsBoundaryDecisionDetail",
                    in -> in.text("AllowedByPermissionsBoundary", verdict.byBoundary()));
        }
    }
}
