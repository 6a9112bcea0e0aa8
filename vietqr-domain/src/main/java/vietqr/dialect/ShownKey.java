package vietqr.dialect;

/** A secret word in a header. {@code Authorization: Apikey word} and {@code X-Api-Key: word} are the same. */
record ShownKey(String header) implements Seal {
    static final String API_KEY = "x-api-key";

    @Override
    public boolean holds(Arrival arrival, String secret) {
        return arrival.shows(header, secret);
    }
}
