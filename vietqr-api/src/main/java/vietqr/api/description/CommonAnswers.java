package vietqr.api.description;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import java.util.Map;

/** The answers that do not depend on what was asked for (docs/errors.md), and the ways to show who one is. */
final class CommonAnswers {
    private CommonAnswers() {}

    static void describe(Components components) {
        OwnAnswers.describe(components);
        components
                .addSecurityScheme("basic", scheme("basic", "User name and secret of the API client."))
                .addSecurityScheme("key", scheme("bearer", "An API key with the scope that the call needs."))
                .addSecurityScheme("bank", scheme("bearer", "The same token, of a client that speaks for a bank."))
                .addSecurityScheme("feed", scheme("bearer", "The same, of one whose feed of movements we take."))
                .addSecurityScheme("bidv", scheme("bearer", "The same, of the client that speaks for BIDV."))
                .addResponse("Unauthorized", answer("No or wrong Basic credentials; the body is empty."))
                .addResponse("BadLogin", answer("No token of the client that speaks for BIDV: result_code 003."))
                .addResponse("Forbidden", refusal("No token, or one that does not open this.", "E74"))
                .addResponse("TooLarge", refusal("A body of more than 1,048,576 bytes, unpacked.", "E46"))
                .addResponse("UnknownEncoding", refusal("A body in another Content-Encoding than gzip.", "E46"))
                .addResponse("TooMany", tooMany())
                .addResponse("Unexpected", refusal("Unexpected error, never a business failure.", "E05"));
    }

    /** @param security basic, bearer, bank, feed, bidv, key or none */
    static void add(Operation operation, String security, boolean hasBody) {
        if (security.equals("key")) {
            OwnAnswers.add(operation, hasBody);
            return;
        }
        switch (security) {
            case "none" -> {}
            case "bidv" -> refer(operation, "401", "BadLogin");
            case "basic" -> refer(operation, "401", "Unauthorized");
            default -> refer(operation, "403", "Forbidden");
        }
        if (!security.equals("none"))
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(security));
        if (hasBody) {
            refer(operation, "413", "TooLarge");
            refer(operation, "415", "UnknownEncoding");
        }
        refer(operation, "429", "TooMany");
        refer(operation, "500", "Unexpected");
    }

    private static void refer(Operation operation, String status, String name) {
        operation.getResponses().addAPIResponse(status, answer(null).ref("#/components/responses/" + name));
    }

    private static APIResponse tooMany() {
        return tellingWhen(refusal("Too many requests (docs/limits.md).", "E04"));
    }

    /** With the headers that tell a caller where it stands. */
    static APIResponse tellingWhen(APIResponse refusal) {
        return refusal.addHeader("Retry-After", number("Seconds to wait."))
                .addHeader("RateLimit-Limit", number("Requests a minute."))
                .addHeader("RateLimit-Remaining", number("How many more may come at once."))
                .addHeader("RateLimit-Reset", number("Seconds until the whole allowance is there again."));
    }

    private static APIResponse refusal(String when, String code) {
        Map<String, String> body = Map.of("status", "FAILED", "message", code);
        return answer(when)
                .content(OperationText.json(
                        Notation.read("StatusBody").schema(),
                        OASFactory.createExample().value(body)));
    }

    private static APIResponse answer(String when) {
        return OASFactory.createAPIResponse().description(when);
    }

    private static SecurityScheme scheme(String scheme, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    private static Header number(String meaning) {
        return OASFactory.createHeader()
                .description(meaning)
                .schema(OASFactory.createSchema().type(SchemaType.INTEGER));
    }
}
