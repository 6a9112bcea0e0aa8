package vietqr.system;

import vietqr.access.Permission;
import vietqr.identity.Role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A line of the portal's own table of pages: what one needs to see the page, and for its forms to act. */
record PageRule(String path, Permission look, Set<Permission> act) {
    private static final Path TABLE =
            Path.of("..", "..", "vietqr-web", "src", "main", "java", "vietqr", "web", "session", "PageRights.java");
    private static final Pattern PAGE = Pattern.compile("page\\(\"([^\"]+)\", ([A-Z_, ]+)\\);");

    /** The whole table; a test of the portal sees to it that it names every page. */
    static List<PageRule> all() {
        List<PageRule> rules = new ArrayList<>();
        for (Matcher page = PAGE.matcher(table()); page.find(); ) {
            List<Permission> needed = List.of(page.group(2).split(", *")).stream()
                    .map(Permission::valueOf)
                    .toList();
            Set<Permission> act = EnumSet.noneOf(Permission.class);
            act.addAll(needed.subList(1, needed.size()));
            rules.add(new PageRule(page.group(1), needed.get(0), act));
        }
        assertThat(rules).hasSizeGreaterThan(40);
        return rules;
    }

    private static String table() {
        try {
            return Files.readString(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean opens(Role role) {
        return look.grantedTo(Set.of(role));
    }

    boolean acts(Role role) {
        return act.stream().anyMatch(one -> one.grantedTo(Set.of(role)));
    }
}
