package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.KeyHolder;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.bank.BankAccounts;
import vietqr.cashier.Speaking;
import vietqr.cashier.SpeakingDesk;
import vietqr.intake.Movement;
import vietqr.intake.MovementSearch;
import vietqr.merchant.SubMerchants;
import vietqr.payment.Direction;
import vietqr.voice.Sentence;
import vietqr.voice.Speech;
import vietqr.voice.Voice;

/** Money that came in, as it is said aloud in a shop: to be read, and to be heard. */
@Path("/v1/announcements")
@Keyed
public class AnnouncementsResource {
    /** What has been said of a movement stays said; nobody else is to keep it. */
    private static final String KEEP = "private, max-age=300";

    private final MovementSearch search;
    private final SubMerchants merchants;
    private final KeyHolder holder;
    private final SpeakingDesk speaking;
    private final BankAccounts accounts;
    private final Speech speech;

    /** For the runtime only. */
    protected AnnouncementsResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    AnnouncementsResource(
            MovementSearch search,
            SubMerchants merchants,
            KeyHolder holder,
            SpeakingDesk speaking,
            BankAccounts accounts,
            Speech speech) {
        this.search = search;
        this.merchants = merchants;
        this.holder = holder;
        this.speaking = speaking;
        this.accounts = accounts;
        this.speech = speech;
    }

    /** @param text in the language of the voice */
    record Announced(String movementId, long amount, String voice, String text) {}

    @GET
    @Path("/{id}")
    @Needs(Scope.MOVEMENTS_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read an announcement",
            description =
                    "The sentence that is said when this money has come in. Money that went out is not announced: 404.")
    public Response text(@PathParam("id") String id, @QueryParam("voice") String voice) {
        Movement movement = received(id);
        Sentence sentence = sentence(movement, voice);
        return Response.ok(new Announced(
                        String.valueOf(movement.id()),
                        movement.amount().amount(),
                        sentence.voice().word(),
                        sentence.text()))
                .build();
    }

    @GET
    @Path("/{id}.wav")
    @Needs(Scope.MOVEMENTS_READ)
    @Produces({"audio/wav", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Hear an announcement",
            description = "The same sentence as a sound: mono, 16 bits, 22,050 samples a second.")
    public Response sound(@PathParam("id") String id, @QueryParam("voice") String voice) {
        return Response.ok(speech.wav(sentence(received(id), voice)), "audio/wav")
                .header("Cache-Control", KEEP)
                .build();
    }

    private Movement received(String id) {
        return search.find(merchants.sightOf(holder.merchantId()), Asked.id(id))
                .map(MovementSearch.Found::movement)
                .filter(movement -> movement.direction() == Direction.C)
                .filter(movement -> movement.amount().compareTo(Voice.LARGEST) <= 0)
                .orElseThrow(NotFoundException::new);
    }

    /** As the merchant wants it said; in the wanted voice, if one is. */
    private Sentence sentence(Movement movement, String wanted) {
        long account = movement.accountId().orElseThrow();
        Speaking usual = speaking.of(accounts.find(account).orElseThrow().merchantId());
        Speaking chosen = Asked.text(wanted)
                .map(word ->
                        Voice.of(word).orElseThrow(() -> Asked.refused("voice", "must be vi-north, vi-south or en")))
                .map(usual::by)
                .orElse(usual);
        return chosen.of(movement.amount(), "");
    }
}
