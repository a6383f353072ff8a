package astrolabe.server.http;

/** What comes of a request: a response, or something that takes the connection over. */
public sealed interface Answer permits WebResponse, Takeover {}
