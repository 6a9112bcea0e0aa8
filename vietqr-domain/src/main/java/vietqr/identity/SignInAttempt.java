package vietqr.identity;

/**
 * Somebody at the door.
 *
 * @param address the network address the attempt came from, as text
 */
public record SignInAttempt(String email, String password, String address) {
    public SignInAttempt {
        email = Email.fold(email);
        password = password == null ? "" : password;
        address = address == null ? "" : address;
    }

    @Override
    public String toString() {
        return "SignInAttempt[***]";
    }
}
