package vietqr.system.browser;

import vietqr.system.tool.Command;
import vietqr.system.tool.Debian;

import java.nio.file.Path;
import java.util.Optional;

/** Debian's own package, with a font that has all Vietnamese letters. */
final class DebianPackage implements Source {
    private String whyNot = "";

    @Override
    public Optional<Path> program() {
        Command.Result result = Debian.install("chromium", "fonts-liberation");
        Optional<Path> installed = new Installed().program();
        if (installed.isEmpty()) whyNot = "Debian's package has not brought one that runs:\n" + result.output();
        return installed;
    }

    @Override
    public String whyNot() {
        return whyNot;
    }
}
