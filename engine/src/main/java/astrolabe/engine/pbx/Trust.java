package astrolabe.engine.pbx;

/** On whose behalf functions are evaluated. */
public enum Trust {
    /** The administrator's own dialplan: everything works. */
    DIALPLAN,
    /**
     * Somebody outside: dangerous functions work only where the administrator lives dangerously.
     */
    OUTSIDE
}
