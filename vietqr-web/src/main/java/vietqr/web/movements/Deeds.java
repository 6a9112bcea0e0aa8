package vietqr.web.movements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.approval.Approval;
import vietqr.correction.Correction.Kind;
import vietqr.correction.Corrections;
import vietqr.intake.Spells;
import vietqr.intake.Spells.Spell;
import vietqr.intake.Transactions;
import vietqr.web.look.Format;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells what the rules and people have done about a movement, and who those people are. */
@RequestScoped
public class Deeds {
    @Inject
    private Corrections corrections;

    @Inject
    private Spells spells;

    @Inject
    private Transactions transactions;

    @Inject
    private Format format;

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    /** In order. */
    List<Deed> of(long movementId) {
        Stream<Deed> matched = spells.of(movementId).stream()
                .filter(spell -> spell.correctionId().isEmpty())
                .map(this::byRule);
        return Stream.concat(matched, corrections.of(movementId).stream().map(this::byPerson))
                .sorted(Comparator.comparing(Deed::at))
                .toList();
    }

    private Deed byRule(Spell spell) {
        String rule = texts.get("verdict." + spell.match().rule());
        return new Deed(
                "pi-check",
                "vq-dot vq-dot-good",
                texts.get("deed.RULE"),
                texts.get("story.MATCHED.detail", rule),
                spell.since(),
                spell.match().requestId());
    }

    private Deed byPerson(Corrections.Row row) {
        boolean match = row.correction().kind() == Kind.MATCH;
        String style =
                switch (row.state()) {
                    case WAITING -> "vq-dot vq-dot-wait";
                    case DONE -> match ? "vq-dot vq-dot-good" : "vq-dot vq-dot-bad";
                    case REJECTED, WITHDRAWN -> "vq-dot";
                };
        return new Deed(
                match ? "pi-user-edit" : "pi-replay",
                style,
                texts.get("deed." + row.correction().kind() + "." + row.state()),
                who(row),
                row.approval()
                        .flatMap(Approval::decidedAt)
                        .orElse(row.correction().askedAt()),
                row.correction().requestId());
    }

    /** The people behind a correction, and why; empty if there is no such correction. */
    public String who(long correctionId) {
        return corrections.find(correctionId).map(this::who).orElse("");
    }

    /** The same, behind the money it is about. */
    public String whatAndWho(long correctionId) {
        return corrections
                .find(correctionId)
                .map(row -> transactions
                        .movement(row.correction().movementId())
                        .map(money ->
                                texts.get("correction.what", format.money(money.amount()), money.reference(), who(row)))
                        .orElseThrow())
                .orElse("");
    }

    private String who(Corrections.Row row) {
        String asked = texts.get(
                "correction.who",
                names.of(row.correction().requester()),
                row.correction().reason());
        String decided = row.approval()
                .filter(approval -> approval.decidedBy().isPresent())
                .map(approval -> " " + texts.get("correction.decided." + row.state(), names.decider(approval)))
                .orElse("");
        String why = row.approval()
                .map(Approval::reason)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> " " + texts.get("correction.because", reason))
                .orElse("");
        return asked + decided + why;
    }
}
