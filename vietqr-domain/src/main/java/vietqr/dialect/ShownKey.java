package vietqr.dialect;

import java.time.Instant;

/** A secret word in a header. {@code Authorization: Apikey word} and {@code X-Api-Key: word} are the same. */
record ShownKey(String header) implements Seal {
    static final String API_KEY = "x-api-key";

    @Override
    public boolean holds(Arrival arrival, String secret) {
        return arrival.shows(header, secret);
    }

    @Override
    public Letter on(Letter letter, String secret, Instant at) {
        return header.equals(API_KEY) ? letter.with("Authorization", "Apikey " + secret) : letter.with(header, secret);
    }
}
