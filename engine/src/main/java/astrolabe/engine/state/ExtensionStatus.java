package astrolabe.engine.state;

import astrolabe.engine.event.ExtensionState;

/**
 * What an extension with a hint is doing.
 *
 * @param hint the hint's text: devices, and behind a comma whose presence it is
 */
public record ExtensionStatus(
        String context, String extension, String hint, ExtensionState state) {}
