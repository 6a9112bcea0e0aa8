package vietqr.web.merchants;

import vietqr.merchant.MerchantDetails;

/** What is known of a merchant, as it is being typed. */
public class ProfileForm {
    private String name;
    private String fullName;
    private String address;
    private String identity;
    private String email;
    private String phone;
    private String career;

    void show(MerchantDetails details) {
        name = details.name();
        fullName = details.fullName();
        address = details.address();
        identity = details.identity();
        email = details.email();
        phone = details.phone();
        career = details.career();
    }

    MerchantDetails details() {
        return new MerchantDetails(
                text(name), text(fullName), text(address), text(identity), text(email), text(phone), text(career));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getIdentity() {
        return identity;
    }

    public void setIdentity(String identity) {
        this.identity = identity;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getCareer() {
        return career;
    }

    public void setCareer(String career) {
        this.career = career;
    }
}
