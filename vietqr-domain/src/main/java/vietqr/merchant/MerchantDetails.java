package vietqr.merchant;

/**
 * What a partner tells about a merchant (wire reference, section 11). Texts are {@code ""} when unknown.
 *
 * @param name short name, kept in upper case, unique within the family of a master merchant
 * @param identity tax number or national id
 * @param career line of business
 */
public record MerchantDetails(
        String name, String fullName, String address, String identity, String email, String phone, String career) {

    /** Whether it has the name and identity a merchant needs to be synchronised, and can be kept. */
    public boolean acceptable() {
        return !identity.isBlank() && keepable();
    }

    /** The same under another name, if it has none. */
    public MerchantDetails named(String otherwise) {
        if (!name.isBlank()) return this;
        return new MerchantDetails(otherwise, fullName, address, identity, email, phone, career);
    }

    /** Whether it has a name, and every text is as short as the schema allows. */
    public boolean keepable() {
        return !name.isBlank()
                && name.length() <= 200
                && identity.length() <= 50
                && fullName.length() <= 200
                && address.length() <= 500
                && email.length() <= 254
                && phone.length() <= 30
                && career.length() <= 200;
    }
}
