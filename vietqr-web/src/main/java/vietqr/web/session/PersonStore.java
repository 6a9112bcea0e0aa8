package vietqr.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * Gives the container name and groups of an admitted person. It lives in this WAR, not in the domain, so that requests to the
 * API are not led through it.
 */
@ApplicationScoped
public class PersonStore implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof AdmittedPerson admitted)) return CredentialValidationResult.NOT_VALIDATED_RESULT;
        Set<String> groups = admitted.person().roles().stream().map(Enum::name).collect(toUnmodifiableSet());
        return new CredentialValidationResult(admitted.person().email(), groups);
    }
}
