package astrolabe.sip.sdp;

import astrolabe.sip.message.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One stream of a session (RFC 8866 section 5.14).
 *
 * @param type {@code audio}, {@code video}, {@code image} or another
 * @param port 0 when the stream is refused or over
 * @param protocol {@code RTP/AVP} or another
 * @param formats payload numbers, or what the protocol has instead
 * @param connection its own; that of the session where it has none
 */
public record Media(
        String type,
        int port,
        String protocol,
        List<String> formats,
        Optional<Connection> connection,
        List<Attribute> attributes) {

    private static final int MAX_PAYLOAD = 127;

    public Media {
        formats = List.copyOf(formats);
        attributes = List.copyOf(attributes);
    }

    /** The first words of a stream, what follows it is still to come. */
    static Media parse(String text) throws Malformed {
        String[] words = text.strip().split(" +");
        if (words.length < 4) {
            throw new Malformed("not an m= line");
        }
        int slash = words[1].indexOf('/');
        String port = slash < 0 ? words[1] : words[1].substring(0, slash);
        int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : -1;
        if (number < 0 || number > 65_535) {
            throw new Malformed("not a port in an m= line");
        }
        return new Media(
                words[0],
                number,
                words[2],
                List.of(words).subList(3, words.length),
                Optional.empty(),
                List.of());
    }

    Media with(Connection place) {
        return new Media(type, port, protocol, formats, Optional.of(place), attributes);
    }

    Media plus(Attribute attribute) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(attribute);
        return new Media(type, port, protocol, formats, connection, more);
    }

    /** The same stream, refused: what an answer has for it (RFC 3264 section 6). */
    public Media refused() {
        return new Media(type, 0, protocol, formats, Optional.empty(), List.of());
    }

    public boolean isRefused() {
        return port == 0;
    }

    /** Whether it is audio in RTP packets, encrypted or not. */
    public boolean isAudio() {
        return type.equals("audio") && protocol.contains("RTP/");
    }

    /** Whether its packets are encrypted. */
    public boolean isEncrypted() {
        return protocol.contains("SAVP");
    }

    Optional<String> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.isNamed(name))
                .map(Attribute::value)
                .findFirst();
    }

    /** The direction that it names itself. */
    Optional<Direction> ownDirection() {
        return attributes.stream()
                .flatMap(attribute -> Direction.named(attribute.name()).stream())
                .findFirst();
    }

    /** What its payload numbers stand for, in order; those that nobody explains are left out. */
    public List<Payload> payloads() {
        List<Payload> found = new ArrayList<>();
        for (String format : formats) {
            if (format.matches("\\d{1,3}")) {
                payload(Integer.parseInt(format)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Payload> payload(int number) {
        if (number > MAX_PAYLOAD) {
            return Optional.empty();
        }
        return mapped("rtpmap", number)
                .flatMap(Media::encoding)
                .or(() -> Encoding.fixed(number))
                .map(encoding -> new Payload(number, encoding, mapped("fmtp", number).orElse("")));
    }

    /** What follows the number in an attribute of this name. */
    private Optional<String> mapped(String name, int number) {
        String prefix = number + " ";
        return attributes.stream()
                .filter(attribute -> attribute.isNamed(name))
                .map(Attribute::value)
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()).strip())
                .findFirst();
    }

    private static Optional<Encoding> encoding(String text) {
        String[] parts = text.split("/");
        if (parts.length < 2 || !parts[1].matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int channels = parts.length > 2 && parts[2].matches("\\d") ? Integer.parseInt(parts[2]) : 1;
        return Optional.of(new Encoding(parts[0], Integer.parseInt(parts[1]), channels));
    }

    /** The keys offered; what is no such line is left out. */
    public List<Crypto> cryptos() {
        return attributes.stream()
                .filter(attribute -> attribute.isNamed("crypto"))
                .flatMap(attribute -> Crypto.read(attribute.value()).stream())
                .toList();
    }

    /** Milliseconds of audio in a packet that the other end wishes for; 0 when it says nothing. */
    public int packetTime() {
        return attribute("ptime")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
