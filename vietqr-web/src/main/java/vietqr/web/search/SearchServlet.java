package vietqr.web.search;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** {@code /search?q=}: what the box that Ctrl-K opens shows, for whoever has signed in. */
@WebServlet("/search")
public class SearchServlet extends HttpServlet {
    @Inject
    private transient Finder finder;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<List<Find>> found = finder.find(request.getParameter("q"));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        JsonArrayBuilder list = JSON.createArrayBuilder();
        for (Find one : found.get())
            list.add(JSON.createObjectBuilder()
                    .add("kind", one.kind())
                    .add("title", one.title())
                    .add("detail", one.detail())
                    .add("link", one.link()));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(list.build().toString());
    }
}
