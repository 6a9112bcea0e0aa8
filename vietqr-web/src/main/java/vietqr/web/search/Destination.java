package vietqr.web.search;

/**
 * A page that one goes to.
 *
 * @param under what the paths of the pages that belong to it begin with
 * @param icon of the PrimeIcons
 * @param text the name of its title among the texts
 * @param letter that leads there after {@code g}; empty if none does
 */
public record Destination(String path, String under, String icon, String text, String letter) {
    /** The list of a folder, called {@code <folder>.title}. */
    static Destination list(String folder, String icon, String letter) {
        return of(folder, "list", icon, folder + ".title", letter);
    }

    static Destination of(String folder, String page, String icon, String text, String letter) {
        return new Destination("/" + folder + "/" + page + ".xhtml", "/" + folder + "/", icon, text, letter);
    }
}
