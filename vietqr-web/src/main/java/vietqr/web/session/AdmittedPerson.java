package vietqr.web.session;

import jakarta.security.enterprise.credential.Credential;
import vietqr.identity.Person;
import vietqr.identity.SignInResult.SignedIn;

/** What our sign-in page hands to the container: somebody whose password the identity room has already found right. */
final class AdmittedPerson implements Credential {
    private final Person person;

    AdmittedPerson(SignedIn proof) {
        this.person = proof.person();
    }

    Person person() {
        return person;
    }
}
