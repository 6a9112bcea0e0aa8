package vietqr.dispute;

import java.util.OptionalLong;

/**
 * What a complaint is about, as far as it is known: money that moved, a request for it, a break. Of several the first that is
 * there tells the others. All may be empty, if it is known which merchant it concerns.
 */
public record About(OptionalLong breakId, OptionalLong movementId, OptionalLong requestId, OptionalLong merchantId) {
    private static final OptionalLong NONE = OptionalLong.empty();

    public static About breakOf(long id) {
        return new About(OptionalLong.of(id), NONE, NONE, NONE);
    }

    public static About movement(long id) {
        return new About(NONE, OptionalLong.of(id), NONE, NONE);
    }

    public static About request(long id) {
        return new About(NONE, NONE, OptionalLong.of(id), NONE);
    }

    /** Money that nobody has seen. */
    public static About merchant(long id) {
        return new About(NONE, NONE, NONE, OptionalLong.of(id));
    }
}
