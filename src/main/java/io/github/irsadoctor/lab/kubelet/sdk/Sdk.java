package io.github.irsadoctor.lab.kubelet.sdk;

import io.github.irsadoctor.lab.world.InsideFacts;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One SDK in one version.
 *
 * @param command what it runs, for the user agent of the AWS CLI; empty elsewhere
 */
public record Sdk(Kind kind, String version, String command) {

    /** The SDK a world names. */
    public static Sdk of(InsideFacts.Sdk facts) {
        return new Sdk(Kind.of(facts.name()), facts.version(), "");
    }

    /** The AWS CLI running one command. */
    public static Sdk cli(String command) {
        return new Sdk(Kind.AWS_CLI, "2.22.7", command);
    }

    boolean knows(Source source) {
        return source != Source.WEB_IDENTITY || !older(kind.since());
    }

    List<Source> order() {
        return kind.order();
    }

    /** Whether it talks to the global STS endpoint unless it is told otherwise. */
    boolean globalByDefault() {
        return switch (kind) {
            case GO_V1, JAVA_V1, JS_V2 -> true;
            case BOTOCORE, BOTO3 -> older("1.36");
            case AWS_CLI -> version.startsWith("1.") && older("1.37");
            default -> false;
        };
    }

    /** The name of a web identity session nobody named. */
    String sessionName(Instant now) {
        String millis = Long.toString(now.toEpochMilli());
        return switch (kind) {
            case BOTOCORE, BOTO3, AWS_CLI -> "botocore-session-" + now.getEpochSecond();
            case JAVA, JAVA_V1 -> "aws-sdk-java-" + millis;
            case GO, GO_V1 -> millis + "123456";
            case JS -> "aws-sdk-js-session-" + millis;
            case JS_V2 -> "token-file-web-identity";
            case PHP -> "aws-sdk-php-" + millis;
            case RUST -> "web-identity-token-" + millis;
            case DOTNET, RUBY, CPP ->
                UUID.nameUUIDFromBytes(BigInteger.valueOf(now.toEpochMilli()).toByteArray())
                        .toString();
        };
    }

    /** What it sends as its User-Agent. */
    String userAgent() {
        return switch (kind) {
            case BOTOCORE -> "Botocore/" + version + PYTHON;
            case BOTO3 -> "Boto3/" + version + " md/Botocore#" + version + PYTHON;
            case AWS_CLI ->
                "aws-cli/" + version + PYTHON + " cfg/retry-mode#standard md/prompt#off"
                        + (command.isEmpty() ? "" : " md/command#" + command);
            case JAVA -> "aws-sdk-java/" + version + " md/io#sync md/http#Apache ua/2.1 os/Linux#6.1 lang/java#17.0.15";
            case JAVA_V1 -> "aws-sdk-java/" + version + " Linux/6.1 OpenJDK_64-Bit_Server_VM/17.0.15";
            case GO ->
                "aws-sdk-go-v2/" + version + " ua/2.1 os/linux lang/go#1.22.9 md/GOOS#linux md/GOARCH#amd64 api/sts";
            case GO_V1 -> "aws-sdk-go/" + version + " (go1.22.9; linux; amd64)";
            case JS -> "aws-sdk-js/" + version + " ua/2.1 os/linux#6.1 lang/js md/nodejs#20.18.1 api/sts#" + version;
            case JS_V2 -> "aws-sdk-nodejs/" + version + " linux/v20.18.1 promise";
            case DOTNET -> "aws-sdk-dotnet-coreclr/" + version;
            case PHP -> "aws-sdk-php/" + version;
            case RUBY -> "aws-sdk-ruby3/" + version;
            case CPP -> "aws-sdk-cpp/" + version;
            case RUST -> "aws-sdk-rust/" + version;
        };
    }

    private static final String PYTHON = " ua/2.1 os/linux#6.1 md/arch#x86_64 lang/python#3.11.9 md/pyimpl#CPython m/h";

    private boolean older(String than) {
        String[] mine = version.split("[.-]");
        String[] other = than.split("\\.");
        for (int at = 0; at < other.length; at++) {
            int one = at < mine.length && mine[at].matches("\\d{1,9}") ? Integer.parseInt(mine[at]) : 0;
            int two = Integer.parseInt(other[at]);
            if (one != two) {
                return one < two;
            }
        }
        return false;
    }
}
