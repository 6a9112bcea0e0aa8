package vietqr.identity;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {
    record SignedIn(Person person) implements SignInResult {}

    /**
     * @param retryAfter zero when the credentials were wrong; else how long every further attempt will be refused unread.
     *     Which of e-mail and password was wrong, or whether the person is disabled, is nobody's business.
     */
    record Refused(Duration retryAfter) implements SignInResult {
        public boolean throttled() {
            return !retryAfter.isZero();
        }
    }
}
