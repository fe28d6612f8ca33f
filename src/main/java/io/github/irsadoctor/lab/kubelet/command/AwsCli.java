package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.inside.Inside;
import io.github.irsadoctor.lab.kubelet.sdk.Chain;
import io.github.irsadoctor.lab.kubelet.sdk.Found;
import io.github.irsadoctor.lab.kubelet.sdk.Sdk;
import io.github.irsadoctor.lab.kubelet.sdk.ServiceCall;
import io.github.irsadoctor.lab.kubelet.sdk.Sts;
import io.github.irsadoctor.lab.kubelet.sdk.Trouble;
import io.github.irsadoctor.lab.kubelet.sdk.Wording;
import io.github.irsadoctor.lab.world.InsideFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The AWS CLI: its version, sts get-caller-identity and s3 ls.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html">AWS CLI, return codes</a>
 */
final class AwsCli implements Command {

    private static final int USAGE = 252;
    private static final int CONFIGURATION = 253;
    private static final int SERVICE = 254;
    private static final int OTHER = 255;

    @Override
    public Output run(Inside inside, List<String> words) {
        List<String> plain =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        if (words.contains("--version")) {
            return Output.of("aws-cli/2.22.7 Python/3.12.6 Linux/6.1.119 exe/x86_64.amzn.2023\n");
        }
        if (plain.size() >= 2 && plain.subList(0, 2).equals(List.of("sts", "get-caller-identity"))) {
            return identity(inside, words);
        }
        if (plain.size() >= 2 && plain.subList(0, 2).equals(List.of("s3", "ls"))) {
            return plain.size() > 2 ? bucket(inside, plain.get(2)) : buckets(inside);
        }
        return Output.failed(
                USAGE,
                "\nusage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n\n"
                        + "aws: error: in this lab only sts get-caller-identity, s3 ls and --version\n");
    }

    private static Output identity(Inside inside, List<String> words) {
        Sdk sdk = Sdk.cli("sts.get-caller-identity");
        return with(inside, sdk, keys -> {
            Sts.Identity identity = new Sts(inside, sdk).whoIs(keys.accessKeyId());
            return identity.trouble().map(AwsCli::failed).orElseGet(() -> Output.of(identity(identity, words)));
        });
    }

    private static String identity(Sts.Identity it, List<String> words) {
        int query = words.indexOf("--query");
        String asked = query >= 0 && query + 1 < words.size() ? words.get(query + 1) : "";
        int output = words.indexOf("--output");
        boolean text = output >= 0
                && output + 1 < words.size()
                && words.get(output + 1).equals("text");
        if (List.of("Arn", "Account", "UserId").contains(asked)) {
            String value = asked.equals("Arn") ? it.arn() : asked.equals("Account") ? it.account() : it.userId();
            return (text ? value : "\"" + value + "\"") + "\n";
        }
        return text
                ? String.join("\t", it.account(), it.arn(), it.userId()) + "\n"
                : "{\n    \"UserId\": \"" + it.userId() + "\",\n    \"Account\": \"" + it.account()
                        + "\",\n    \"Arn\": \"" + it.arn() + "\"\n}\n";
    }

    private static Output buckets(Inside inside) {
        return s3(inside, new InsideFacts.AppCall("s3:ListAllMyBuckets", "*"), "");
    }

    private static Output bucket(Inside inside, String url) {
        String path = url.replaceFirst("^s3://", "");
        String name = path.split("/", 2)[0];
        String partition = inside.variable("AWS_REGION")
                .map(region ->
                        region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws")
                .orElse("aws");
        InsideFacts.AppCall call = new InsideFacts.AppCall("s3:ListBucket", "arn:" + partition + ":s3:::" + name);
        return s3(inside, call, "2025-11-03 09:14:22        512 README.txt\n");
    }

    private static Output s3(Inside inside, InsideFacts.AppCall call, String listing) {
        Sdk sdk = Sdk.cli("s3.ls");
        return with(
                inside,
                sdk,
                keys -> new ServiceCall(inside, sdk, call)
                        .refusal(keys)
                        .map(AwsCli::failed)
                        .orElseGet(() -> Output.of(listing)));
    }

    private static Output with(Inside inside, Sdk sdk, Function<Found.Keys, Output> next) {
        Found found = new Chain(inside, sdk).search();
        return found instanceof Found.Keys keys ? next.apply(keys) : failed(((Found.Failed) found).trouble());
    }

    private static Output failed(Trouble trouble) {
        Optional<Trouble.Refused> refused =
                Optional.of(trouble).filter(Trouble.Refused.class::isInstance).map(Trouble.Refused.class::cast);
        if (refused.isPresent()) {
            return Output.failed(SERVICE, "\n" + Wording.client(refused.get()) + "\n");
        }
        if (trouble instanceof Trouble.NoCredentials) {
            return Output.failed(
                    CONFIGURATION,
                    "\nUnable to locate credentials. You can configure credentials by running \"aws configure\".\n");
        }
        // Of an exception the CLI prints the text alone.
        String line = new Wording(Sdk.cli("")).line(trouble);
        return Output.failed(OTHER, "\n" + line.replaceFirst("^[\\w.]+: ", "") + "\n");
    }
}
