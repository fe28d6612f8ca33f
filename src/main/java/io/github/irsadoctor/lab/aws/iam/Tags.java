package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import io.github.irsadoctor.lab.aws.wire.Xml;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tags of IAM's things, within the limits of the botocore iam model (tagKeyType, tagValueType, tagListType). The texts for
 * duplicates and for lists that are too long are those moto's authors recorded; that of the total is unconfirmed.
 */
final class Tags {

    private static final int MOST = 50;
    private static final Rule[] KEY = {
        Rule.atMost(128), Rule.atLeast(1), Rule.pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+")
    };
    private static final Rule[] VALUE = {Rule.atMost(256), Rule.pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*")};

    private Tags() {}

    /** The {@code Tags} a call brings; what is wrong with one of them is noted in {@code fields}. */
    static Map<String, String> read(Call call, Fields fields) {
        Map<String, String> tags = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        int at = 1;
        while (call.form().get(name(at, "Key")).isPresent()) {
            String key = fields.need(name(at, "Key"), KEY);
            tags.put(key, fields.need(name(at, "Value"), VALUE));
            if (!seen.add(key.toLowerCase(Locale.ROOT))) {
                throw Refusal.input("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
            at++;
        }
        atMost(fields, "Tags", at - 1, tags);
        return tags;
    }

    /** The {@code TagKeys} a call brings. */
    static List<String> keys(Call call, Fields fields) {
        List<String> keys = fields.list("TagKeys", KEY);
        atMost(fields, "TagKeys", keys.size(), keys);
        return keys;
    }

    /** What is there with more on top. */
    static Map<String, String> merged(Map<String, String> there, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(there);
        all.putAll(more);
        if (all.size() > MOST) {
            throw Refusal.limit("The number of tags has reached the maximum limit.");
        }
        return all;
    }

    /** What is there without some. */
    static Map<String, String> without(Map<String, String> there, List<String> keys) {
        Map<String, String> fewer = new LinkedHashMap<>(there);
        keys.forEach(fewer::remove);
        return fewer;
    }

    static void write(Xml xml, Iterable<Map.Entry<String, String>> tags) {
        xml.in(
                "Tags",
                list -> tags.forEach(tag -> list.in(
                        "member", member -> member.text("Key", tag.getKey()).text("Value", tag.getValue()))));
    }

    /** One page of a List...Tags call. */
    static Pages<Map.Entry<String, String>> page(Call call, Map<String, String> tags, String of) {
        return Listing.page(call, List.copyOf(tags.entrySet()), of);
    }

    private static void atMost(Fields fields, String list, int count, Object shown) {
        if (count > MOST) {
            fields.wrong(list, shown.toString(), Rule.atMost(MOST).says());
        }
    }

    private static String name(int at, String part) {
        return "Tags.member." + at + "." + part;
    }
}
