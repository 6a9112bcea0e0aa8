package vietqr.web.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Gives the receiver's page the address that people are told. */
@WebServlet({"/sandbox/receiver", "/sandbox/receiver/"})
public class ReceiverServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/sandbox/receiver.xhtml").forward(request, response);
    }
}
