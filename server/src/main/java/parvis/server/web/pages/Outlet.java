package parvis.server.web.pages;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Where the frames of one stream go, until it ends: nothing comes after its last word. */
final class Outlet {
  private final MultiEmitter<? super OutboundSseEvent> emitter;
  private final Sse sse;
  private boolean over;

  Outlet(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse) {
    this.emitter = emitter;
    this.sse = sse;
  }

  /** Shows a frame; one that comes too late would take the place of the last word. */
  synchronized void frame(String html) {
    if (!over) {
      emitter.emit(event("frame", html));
    }
  }

  /** Hands over what the reader beside the screen has seen. */
  synchronized void read(String code) {
    if (!over) {
      emitter.emit(event("read", code));
    }
  }

  /** Ends the stream; a second time does nothing. */
  synchronized void end(OpenStreams.End how) {
    if (over) {
      return;
    }
    over = true;
    switch (how) {
      case REFUSED -> emitter.emit(event("refused", ""));
      case STOPPED -> {}
    }
    emitter.complete();
  }

  private OutboundSseEvent event(String name, String data) {
    return sse.newEventBuilder().name(name).data(String.class, data).build();
  }
}
