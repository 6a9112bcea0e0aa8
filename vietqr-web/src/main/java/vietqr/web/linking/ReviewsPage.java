package vietqr.web.linking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.linking.LinkingCase;
import vietqr.linking.LinkingCases;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.List;

/** {@code /linking/reviews.xhtml}: the cases that wait for whoever runs the gateway, oldest first. */
@Named("linkingReviewsPage")
@RequestScoped
public class ReviewsPage {
    @Inject
    private LinkingCases cases;

    @Inject
    private CurrentPerson current;

    private List<LinkingCase> rows;

    public void open() throws IOException {
        if (!current.isRunsGateway()) Exchange.notFound();
    }

    public List<LinkingCase> rows() {
        if (rows == null) rows = current.isRunsGateway() ? cases.toReview() : List.of();
        return rows;
    }
}
