package vietqr.api.image;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.bank.Bank;
import vietqr.bank.BankDirectory;
import vietqr.settings.Settings;

import java.util.List;
import java.util.stream.IntStream;

/** The list of banks in the shape of the hosted service. */
@Path("/v2/banks")
public class HostedBanksResource {
    private final BankDirectory banks;
    private final Settings settings;

    /** For the runtime only. */
    protected HostedBanksResource() {
        this(null, null);
    }

    @Inject
    public HostedBanksResource(BankDirectory banks, Settings settings) {
        this.banks = banks;
        this.settings = settings;
    }

    @GET
    @Operation(summary = "Banks", description = "Every bank and wallet that a code can name.")
    public Response list() {
        List<Bank> all = banks.all();
        List<JsonObject> rows = IntStream.range(0, all.size())
                .mapToObj(place -> HostedBank.of(all.get(place), place + 1, logo(all.get(place))))
                .toList();
        return HostedAnswer.success("Get Bank list successful! Total " + rows.size() + " banks", rows);
    }

    private String logo(Bank bank) {
        return settings.publicUrl() + "/vqr/api/images/" + bank.imageId();
    }
}
