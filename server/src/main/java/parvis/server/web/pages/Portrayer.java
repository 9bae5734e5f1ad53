package parvis.server.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import parvis.engine.ticket.Face;
import parvis.engine.view.BoardView;
import parvis.engine.view.VisitorView;
import parvis.server.customers.People;
import parvis.server.customers.Photos;
import parvis.server.customers.Photos.Album;
import parvis.server.web.screens.BoardScreen;
import parvis.server.web.screens.Portraits;
import parvis.server.web.screens.VisitorScreen;

/** Adds the names and photos that are kept to what public screens show. */
@ApplicationScoped
public class Portrayer {
  private final People people;
  private final Photos photos;

  public Portrayer(People people, Photos photos) {
    this.people = people;
    this.photos = photos;
  }

  BoardScreen board(String site, BoardView view) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> faces = new HashMap<>();
    Map<String, String> agents = new HashMap<>();
    for (BoardView.Call call : view.calls()) {
      portray(site, call.visit(), call.face(), names, faces);
      if (photos.has(Album.AGENT, site, call.agent())) {
        agents.put(call.agent(), "/api/v1/sites/%s/agents/%s/photo".formatted(site, call.agent()));
      }
    }
    for (BoardView.Near near : view.near()) {
      portray(site, near.visit(), near.face(), names, faces);
    }
    return new BoardScreen(view, new Portraits(names, faces, agents));
  }

  private void portray(
      String site, String visit, Face face, Map<String, String> names, Map<String, String> faces) {
    String called = people.get(site, visit).calledName();
    if (face instanceof Face.Name && called != null) {
      names.put(visit, called);
    }
    if (face instanceof Face.Photo && photos.has(Album.VISIT, site, visit)) {
      faces.put(visit, "/api/v1/sites/%s/visits/%s/photo".formatted(site, visit));
    }
  }

  VisitorScreen visitor(String site, String key, VisitorView view) {
    String visit = view.visit().id();
    String called = people.get(site, visit).calledName();
    String agent = view.agent();
    return new VisitorScreen(
        view,
        view.visit().particulars().face() instanceof Face.Name ? called : null,
        agent != null && photos.has(Album.AGENT, site, agent)
            ? "/api/v1/visitors/%s/agent-photo".formatted(key)
            : null);
  }
}
