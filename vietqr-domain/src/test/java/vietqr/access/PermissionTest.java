package vietqr.access;

import org.junit.jupiter.api.Test;
import vietqr.identity.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionTest {
    @Test
    void anAuditorReadsWhatAnOwnerReadsAndChangesNothing() {
        List<Permission> seeing = Stream.of(Permission.values())
                .filter(one -> one.name().startsWith("SEE_"))
                .toList();
        List<Permission> auditors = Stream.of(Permission.values())
                .filter(one -> one.grantedTo(Set.of(Role.AUDITOR)))
                .toList();

        assertThat(auditors).containsAll(seeing);
        assertThat(auditors).filteredOn(one -> !seeing.contains(one)).containsExactly(Permission.KEEP_OWN_ACCOUNT);
        assertThat(seeing).allMatch(one -> one.grantedTo(Set.of(Role.OWNER)));
    }

    @Test
    void nobodyWhoAsksIsByThatRoleTheOneWhoAgrees() {
        assertThat(Permission.DECIDE.roles()).containsExactly(Role.APPROVER);
        assertThat(Permission.KEEP_BOOKS.roles()).doesNotContain(Role.APPROVER);
    }

    @Test
    void withoutARoleThereIsNothing() {
        assertThat(Permission.values()).noneMatch(one -> one.grantedTo(Set.of()));
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        for (Role giver : Role.values())
            for (Role given : Permission.mayGive(Set.of(giver)))
                assertThat(giver == Role.OWNER || giver == Role.ADMIN || given == Role.CASHIER)
                        .as(giver + " gives " + given)
                        .isTrue();
        assertThat(Permission.mayGive(Set.of(Role.OWNER, Role.ADMIN))).doesNotContain(Role.ADMIN);
        assertThat(Permission.mayGive(Set.of(Role.CASHIER, Role.AUDITOR))).isEmpty();
    }

    /** The table that people read is the one that holds. */
    @Test
    void theDocumentationShowsTheTable() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "people.md"));
        for (Permission one : Permission.values()) assertThat(page).contains(row(one));
    }

    private static String row(Permission one) {
        return "| `" + one.name() + "` | "
                + Arrays.stream(Role.values())
                        .map(role -> one.roles().contains(role) ? "×" : " ")
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
