package parvis.engine.routing;

import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Opening;
import parvis.engine.visit.Addressee;

/**
 * A desk and the agent at it, as routing sees them in one time band: what they can receive
 * together, and how well.
 */
public final class Receiver {
  /** Priority of a service that cannot be received. */
  public static final int NONE = 0;

  private final String desk;
  private final String agent;
  private final int area;
  private final long offers;
  private final int[] services;
  private final Skill[] skills;
  private final boolean unasked;
  private final boolean limited;

  /**
   * What this receiver can do for one service.
   *
   * @param priority the agent's, 1 before 2
   * @param deskPriority the desk's
   * @param level how well, 1 to 100
   * @param tier 1 for who takes it first
   * @param atDesk taken here only from then on, null for always
   * @param byAgent taken by this agent only from then on, null for always
   */
  record Skill(
      int priority,
      int deskPriority,
      int level,
      int tier,
      @Nullable Opening atDesk,
      @Nullable Opening byAgent) {
    /** Whether it is there at any time and without any condition. */
    boolean isPlain() {
      return tier == 1 && atDesk == null && byAgent == null;
    }
  }

  Receiver(String desk, String agent, int area, long offers, @Nullable Skill[] byService) {
    this.desk = desk;
    this.agent = agent;
    this.area = area;
    this.offers = offers;
    this.skills = byService;
    this.services =
        java.util.stream.IntStream.range(0, byService.length)
            .filter(service -> byService[service] != null)
            .toArray();
    this.unasked = false;
    this.limited = false;
  }

  private Receiver(Receiver like, boolean unasked, boolean limited) {
    this.desk = like.desk;
    this.agent = like.agent;
    this.area = like.area;
    this.offers = like.offers;
    this.skills = like.skills;
    this.services = like.services;
    this.unasked = unasked;
    this.limited = limited;
  }

  /** The same where the system calls by itself, without the agent having asked. */
  public Receiver unasked() {
    return new Receiver(this, true, true);
  }

  /**
   * The same where the system calls within its limits, and whoever has chosen the agent is called
   * by hand: how such a desk goes on for hours.
   */
  public Receiver limited() {
    return new Receiver(this, false, true);
  }

  /** Id of the desk. */
  public String desk() {
    return desk;
  }

  /** Id of the agent. */
  public String agent() {
    return agent;
  }

  /** Number of the area that the desk stands in, -1 for none. */
  public int area() {
    return area;
  }

  /** Numbers of the services that can be received at all, in order. */
  public int[] services() {
    return services.clone();
  }

  int countServices() {
    return services.length;
  }

  int service(int index) {
    return services[index];
  }

  @Nullable Skill skill(int service) {
    return service < 0 ? null : skills[service];
  }

  /** Whether the service can be received at all. */
  public boolean receives(int service) {
    return skill(service) != null;
  }

  /** The agent's priority of the service, {@link #NONE} for one that cannot be received. */
  public int priority(int service) {
    Skill skill = skill(service);
    return skill == null ? NONE : skill.priority();
  }

  /** The desk's priority of the service, {@link #NONE} for one that cannot be received. */
  public int deskPriority(int service) {
    Skill skill = skill(service);
    return skill == null ? NONE : skill.deskPriority();
  }

  /** How well the agent masters the service, 0 for one that cannot be received. */
  public int level(int service) {
    Skill skill = skill(service);
    return skill == null ? 0 : skill.level();
  }

  /**
   * Which tier of agents this one belongs to for the service, 0 for one that cannot be received.
   */
  public int tier(int service) {
    Skill skill = skill(service);
    return skill == null ? 0 : skill.tier();
  }

  /** Whether everything asked for is offered, in bits. */
  public boolean offers(long asked) {
    return (asked & ~offers) == 0;
  }

  /** Whether {@code to} means this desk or agent, or anyone. */
  public boolean isAddressed(Addressee to) {
    return to instanceof Addressee.Anyone || isMeant(to); // asked most, and nearly always so
  }

  private boolean isMeant(Addressee to) {
    return switch (to) {
      case Addressee.Anyone _ -> true;
      case Addressee.OneDesk(String one) -> one.equals(desk);
      case Addressee.OneAgent(String one, var _) -> one.equals(agent);
    };
  }

  /**
   * Whether it is left to the agent to call who stands so: the system does not call by itself whom
   * somebody has chosen their agent for.
   */
  boolean isLeftToAgent(Addressee to) {
    return unasked && to instanceof Addressee.OneAgent;
  }

  /** Whether no more are called here than the system keeps called. */
  boolean isLimited() {
    return limited;
  }

  /** Whether this receiver may ever call who stands so: able, addressed, and what they need. */
  public boolean mayReceive(Awaiting awaiting) {
    return receives(awaiting.service())
        && isAddressed(awaiting.addressee())
        && offers(awaiting.needs());
  }
}
