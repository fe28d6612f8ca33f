package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IssuedTest {

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("<(SecretAccessKey|SessionToken)>([^<]+)<");

    @Test
    void whatTheLabGivesOutItRemembersAndNothingElse() throws Exception {
        try (RunningLab lab = RunningLab.start(WorldCatalogue.find("healthy"), LabClock.running())) {
            String operator = lab.credentials().secretAccessKey();
            Set<String> before = lab.issued();

            String token = token(lab);
            Set<String> given = secrets(assume(lab, token));

            assertThat(before).contains(operator);
            assertThat(given).hasSize(2);
            Set<String> since = new HashSet<>(lab.issued());
            since.removeAll(before);
            given.add(token);
            assertThat(since).isEqualTo(given);
        }
    }

    private static String token(RunningLab lab) throws IOException, InterruptedException {
        String answer = post(
                lab.kubernetesUrl() + "/api/v1/namespaces/payments/serviceaccounts/checkout/token",
                "application/json",
                "{\"apiVersion\": \"authentication.k8s.io/v1\", \"kind\": \"TokenRequest\","
                        + " \"spec\": {\"audiences\": [\"sts.amazonaws.com\"]}}");
        Matcher found = TOKEN.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }

    private static String assume(RunningLab lab, String token) throws IOException, InterruptedException {
        return post(
                lab.awsUrl() + "/",
                "application/x-www-form-urlencoded",
                "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleSessionName=test"
                        + "&RoleArn=arn:aws:iam::111122223333:role/checkout&WebIdentityToken=" + token);
    }

    private static Set<String> secrets(String answer) {
        Set<String> secrets = new HashSet<>();
        SECRET.matcher(answer).results().forEach(it -> secrets.add(it.group(2)));
        return secrets;
    }

    private static String post(String url, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
