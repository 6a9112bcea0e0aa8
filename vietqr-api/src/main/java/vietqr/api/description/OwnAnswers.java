package vietqr.api.description;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vietqr.api.problem.Problem;

/** The same for our own API, which refuses with problems (RFC 9457). */
final class OwnAnswers {
    private OwnAnswers() {}

    static void describe(Components components) {
        components
                .addResponse("KeyUnauthorized", problem("No API key, or one that opens nothing."))
                .addResponse("KeyForbidden", problem("The key lacks the scope, or whoever stands behind it may not."))
                .addResponse("KeyNotFound", problem("There is nothing here, or nothing that the key may see."))
                .addResponse("KeyConflict", problem("What was asked for does not fit what is already there."))
                .addResponse("KeyUnprocessable", problem("Understood, and it cannot be done; code says why."))
                .addResponse("KeyTooLarge", problem("A body of more than 1,048,576 bytes, unpacked."))
                .addResponse(
                        "KeyUnknownType",
                        problem("A body that is no application/json, or is packed otherwise than by gzip."))
                .addResponse("KeyTooMany", CommonAnswers.tellingWhen(problem("Too many requests (docs/limits.md).")))
                .addResponse("KeyUnexpected", problem("Unexpected error, never a refusal."));
    }

    static void add(Operation operation, boolean hasBody) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("key"));
        refer(operation, "401", "KeyUnauthorized");
        refer(operation, "403", "KeyForbidden");
        refer(operation, "404", "KeyNotFound");
        refer(operation, "409", "KeyConflict");
        if (hasBody) {
            refer(operation, "422", "KeyUnprocessable");
            refer(operation, "413", "KeyTooLarge");
            refer(operation, "415", "KeyUnknownType");
        }
        refer(operation, "429", "KeyTooMany");
        refer(operation, "500", "KeyUnexpected");
    }

    /** The body of every refusal. */
    static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(Notation.read("Problem").schema()));
    }

    private static APIResponse problem(String when) {
        return OASFactory.createAPIResponse().description(when).content(problem());
    }

    private static void refer(Operation operation, String status, String name) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
    }
}
