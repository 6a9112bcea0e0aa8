package vietqr.web.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.intake.Movement;
import vietqr.reconciliation.EntryMatch;
import vietqr.reconciliation.Matches;
import vietqr.statement.StatementEntry;
import vietqr.statement.Statements;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;
import vietqr.web.payments.Chapter.Tone;
import vietqr.web.session.CurrentPerson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether the bank's statement shows a payment's money, for whoever may see the books. */
@RequestScoped
class Settlement {
    @Inject
    private Matches matches;

    @Inject
    private Statements statements;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** Empty as long as no statement shows it. */
    Optional<Chapter> of(Movement movement) {
        if (!current.isMaySeeMovements()) return Optional.empty();
        return matches.ofMovement(movement.id()).map(this::chapter);
    }

    private Chapter chapter(EntryMatch match) {
        Tone tone = match.difference() == 0 ? Tone.GOOD : Tone.WAIT;
        String detail = entry(match).map(this::line).orElse("");
        if (match.difference() != 0)
            detail += " · " + texts.get("story.STATEMENT.off", format.number(match.difference()));
        return new Chapter(
                "STATEMENT", texts.get("story.STATEMENT"), detail, tone, match.madeAt(), List.of(), Optional.empty());
    }

    /** Where several lines are one movement, or the other way round, the first stands for all. */
    private Optional<StatementEntry> entry(EntryMatch match) {
        OptionalLong entry = match.entryId().isPresent()
                ? match.entryId()
                : matches.group(match.groupId()).stream()
                        .map(EntryMatch::entryId)
                        .filter(OptionalLong::isPresent)
                        .mapToLong(OptionalLong::getAsLong)
                        .findFirst();
        return entry.isPresent() ? statements.entry(entry.getAsLong()) : Optional.empty();
    }

    private String line(StatementEntry entry) {
        return texts.get("story.STATEMENT.detail", format.day(entry.bankingDay()), entry.reference());
    }
}
