package vietqr.api.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import vietqr.kernel.JsonApi;
import vietqr.statement.BankProfiles.Known;

import java.io.StringReader;

/**
 * A bank profile as our own API shows it.
 *
 * @param version how often the merchant has changed it; 0 if it came with the gateway
 * @param profile as docs/statements.md describes it
 */
record BankProfileBody(String name, String bank, int version, boolean shipped, JsonObject profile) {
    static BankProfileBody of(Known known) {
        try (JsonReader reader = JsonApi.JSON.createReader(new StringReader(known.json()))) {
            return new BankProfileBody(
                    known.profile().name(),
                    known.profile().bank(),
                    known.version(),
                    known.shipped(),
                    reader.readObject());
        }
    }
}
