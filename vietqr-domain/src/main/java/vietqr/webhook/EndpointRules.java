package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.outbound.OutboundPolicy;
import vietqr.webhook.EndpointResult.Problem;
import vietqr.webhook.EndpointResult.Refused;

import java.util.Optional;

/** What a declared endpoint must be. */
@ApplicationScoped
class EndpointRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 1900;
    private static final int LONGEST_USERNAME = 200;
    private static final int LONGEST_PASSWORD = 500;
    private static final int LONGEST_TOKEN = 2000;

    private final OutboundPolicy policy;

    /** For the container's proxy only. */
    protected EndpointRules() {
        this(null);
    }

    @Inject
    EndpointRules(OutboundPolicy policy) {
        this.policy = policy;
    }

    /** @param hasPassword whether a password is kept already */
    Optional<Refused> objection(EndpointDraft draft, boolean hasPassword) {
        if (draft.name().length() > LONGEST_NAME) return Optional.of(Refused.because(Problem.NAME));
        if (!draft.filter().acceptable()) return Optional.of(Refused.because(Problem.FILTER));
        boolean suffixed = draft.profile() == Profile.VIETQR_V1;
        if (suffixed && draft.address().contains("?")) return Optional.of(Refused.because(Problem.ADDRESS));
        Optional<Refused> address = objection(draft.address(), Problem.ADDRESS);
        if (address.isPresent()) return address;
        boolean fetches =
                draft.profile() == Profile.VIETQR_V2 && !draft.username().isEmpty();
        if (fetches || !draft.tokenAddress().isEmpty()) {
            Optional<Refused> token = objection(draft.tokenAddress(), Problem.TOKEN_ADDRESS);
            if (token.isPresent()) return token;
        }
        return credentialsFit(draft, hasPassword)
                ? Optional.empty()
                : Optional.of(Refused.because(Problem.CREDENTIALS));
    }

    private Optional<Refused> objection(String address, Problem problem) {
        if (address.length() > LONGEST_ADDRESS) return Optional.of(Refused.because(problem));
        return policy.objection(address).map(why -> new Refused(problem, Optional.of(why)));
    }

    /** A user name needs a password; a colon in it would end it early in the header that carries both. */
    private static boolean credentialsFit(EndpointDraft draft, boolean hasPassword) {
        String password = draft.password() == null ? "" : draft.password();
        String token = draft.fixedToken() == null ? "" : draft.fixedToken();
        boolean complete = draft.username().isEmpty() || !password.isEmpty() || hasPassword && draft.password() == null;
        return complete
                && !draft.username().contains(":")
                && draft.username().length() <= LONGEST_USERNAME
                && password.length() <= LONGEST_PASSWORD
                && token.length() <= LONGEST_TOKEN
                && token.chars().allMatch(c -> c > 32 && c < 127);
    }
}
