package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Xml;
import java.util.List;

/** IAM's way of paging: Marker and MaxItems in, IsTruncated and Marker out. */
final class Listing {

    private static final int DEFAULT = 100;
    private static final int MOST = 1000;

    private Listing() {}

    /** The page a call asks for; {@code bound} is what the listing is of. */
    static <T> Pages<T> page(Call call, List<T> all, String bound) {
        int size = call.form().get("MaxItems").map(Listing::size).orElse(DEFAULT);
        return Pages.cut(
                all,
                size,
                call.form().get("Marker"),
                call.route().operation() + bound,
                () -> Refusal.validation("Invalid Marker."));
    }

    /** The elements that end a page. */
    static void end(Xml xml, Pages<?> page) {
        xml.text("IsTruncated", page.next().isPresent());
        page.next().ifPresent(marker -> xml.text("Marker", marker));
    }

    private static int size(String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException noNumber) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static Refusal invalid(String text) {
        return Refusal.validation("1 validation error detected: Value '" + text
                + "' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and 1000");
    }
}
