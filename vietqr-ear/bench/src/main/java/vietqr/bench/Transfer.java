package vietqr.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import vietqr.kernel.Vnd;
import vietqr.qr.Payload;

import java.util.List;
import java.util.stream.IntStream;

/** One of the transfers that every codec is given: what a shop's dynamic codes carry. */
record Transfer(String bin, String account, long amount, String purpose) {
    static final int COUNT = 256;

    /** Always the same {@link #COUNT}, no two alike. */
    static List<Transfer> all() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Transfer(
                        "970422",
                        Long.toString(1_000_000_000L + i * 7919L),
                        10_000 + i * 37L,
                        "VQR" + Integer.toHexString(1_000_000 + i * 7919) + " don hang " + i))
                .toList();
    }

    Payload payload() {
        return Payload.transfer(bin, account).withAmount(Vnd.of(amount)).withPurpose(purpose);
    }

    /** For programs that are not written in Java; each with the text that must come out. */
    static String json() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Transfer transfer : all())
            array.add(Json.createObjectBuilder()
                    .add("bin", transfer.bin)
                    .add("account", transfer.account)
                    .add("amount", Long.toString(transfer.amount))
                    .add("purpose", transfer.purpose)
                    .add("text", transfer.payload().text()));
        return array.build().toString();
    }
}
