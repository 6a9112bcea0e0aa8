package vietqr.web.look;

import jakarta.faces.component.UIComponent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Tables are for reading: the tab key goes from link to link in them, not from cell to cell as in a spreadsheet. Which components
 * are tables, faces-config.xml says.
 */
public class Tables implements SystemEventListener {
    @Override
    public void processEvent(SystemEvent event) {
        ((UIComponent) event.getSource()).getAttributes().put("cellNavigation", false);
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIComponent;
    }
}
