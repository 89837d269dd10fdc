"""http2-server.py BEHAVIOUR FOLDER CERTIFICATE KEY: speaks HTTP/2 over TLS as its first argument names; prints its port.

Frames are put together here byte by byte, so that they can be wrong. Each connection is noted in
FOLDER/connections, each request with its connection and stream in FOLDER/requests. FOLDER/content is what
the model says. Faults are those of the first connection, but for 'one-stream'; a later one is answered well.
"""
import json
import os
import socket
import ssl
import struct
import sys
import threading
import time

behaviour, folder = sys.argv[1:3]
DATA, HEADERS, RST, SETTINGS, PUSH, PING, GOAWAY, WINDOW, CONTINUATION = 0, 1, 3, 4, 5, 6, 7, 8, 9
END_STREAM, END_HEADERS = 1, 4
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
lock = threading.Lock()
connections = 0


def number(value, bits, pattern=0):
    """An integer as HPACK writes it."""
    most = (1 << bits) - 1
    if value < most:
        return bytes([pattern | value])
    out, value = [pattern | most], value - most
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out + [value])


def field(name, value):
    """A literal that no table remembers."""
    return b"\x00" + number(len(name), 7) + name.encode() + number(len(value), 7) + value.encode()


def head(status=200, *fields):
    return b"".join(field(*each) for each in ((":status", str(status)), ("content-type", "application/json")) + fields)


def note(name, line):
    with lock, open(os.path.join(folder, name), "a", encoding="utf-8") as file:
        file.write(line)


def reply(body):
    """In Ollama's words, with the beginning of the request."""
    with open(os.path.join(folder, "content"), encoding="utf-8") as file:
        message = {"role": "assistant", "content": file.read()}
    echo = body[:40].decode("utf-8", "replace")
    return json.dumps({"model": "m", "echo": echo, "message": message, "done": True, "done_reason": "stop"}).encode()


class Gone(Exception):
    pass


class Connection:
    def __init__(self, plain, place):
        self.plain, self.place = plain, place
        self.tls = context.wrap_socket(plain, server_side=True)
        self.bodies, self.whole, self.ended = {}, [], set()
        self.writing = threading.Lock()
        settings = {3: 1 if behaviour == "one-stream" else 100, 4: 1 << 24}
        self.send(SETTINGS, 0, 0, b"".join(struct.pack("!HI", *pair) for pair in settings.items()))
        self.send(WINDOW, 0, 0, struct.pack("!I", 1 << 24))
        if self.exactly(len(PREFACE)) != PREFACE:
            raise Gone

    def send(self, kind, flags, stream, payload=b""):
        with self.writing:
            self.tls.sendall(struct.pack("!I", len(payload))[1:] + bytes([kind, flags]) + struct.pack("!I", stream) + payload)

    def exactly(self, count):
        data = b""
        while len(data) < count:
            piece = self.tls.recv(count - len(data))
            if not piece:
                raise Gone
            data += piece
        return data

    def hear(self):
        """Takes one frame; a request that it ends is whole."""
        header = self.exactly(9)
        length, kind, flags = int.from_bytes(header[:3], "big"), header[3], header[4]
        stream = int.from_bytes(header[5:], "big") & 0x7FFFFFFF
        payload = self.exactly(length)
        if kind == SETTINGS and not flags & 1:
            self.send(SETTINGS, 1, 0)
        elif kind == PING and not flags & 1:
            self.send(PING, 1, 0, payload)
        elif kind == RST:
            self.ended.add(stream)
        elif kind == HEADERS:
            self.bodies[stream] = b""
            if behaviour == "one-stream" and len([each for each in self.bodies if each not in self.ended]) > 1:
                self.ended.add(stream)
                self.send(RST, 0, stream, struct.pack("!I", 7))
        elif kind == DATA and stream in self.bodies:
            self.bodies[stream] += payload
        if flags & END_STREAM and kind in (HEADERS, DATA) and stream not in self.ended:
            self.whole.append(stream)
            note("requests", json.dumps(
                {"connection": self.place, "stream": stream, "body": self.bodies[stream].decode()}) + "\n")

    def open(self):
        return [stream for stream in self.whole if stream not in self.ended]

    def wait(self, count):
        while len(self.open()) < count:
            self.hear()
        return self.open()[:count]

    def listen(self):
        """Goes on until the client goes."""
        while True:
            self.hear()

    def head(self, stream, block=None, flags=END_HEADERS):
        self.send(HEADERS, flags, stream, head() if block is None else block)

    def data(self, stream, body, end=True):
        pieces = [body[start:start + 16_384] for start in range(0, len(body), 16_384)] or [b""]
        for place, piece in enumerate(pieces):
            self.send(DATA, END_STREAM if end and place == len(pieces) - 1 else 0, stream, piece)

    def answer(self, *streams):
        for stream in streams:
            self.head(stream)
            self.data(stream, reply(self.bodies[stream]))
            self.ended.add(stream)

    def answer_all(self):
        while True:
            self.answer(*self.wait(1))

    def reset(self):
        self.tls.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.tls.close()
        raise Gone


def but_one(act):
    """Does something to the second of four requests, and answers the rest."""
    def behave(c):
        first, second, *rest = c.wait(4)
        c.answer(first)
        act(c, second)
        c.ended.add(second)
        c.answer(*rest)
        c.answer_all()
    return behave


def together(c):
    """Nothing before there are four."""
    c.answer(*c.wait(4))
    c.answer_all()


def go_away(c, served, code=0):
    streams = c.wait(4)
    c.send(GOAWAY, 0, 0, struct.pack("!II", streams[served - 1] if served else 0, code))
    c.answer(*streams[:served])
    # To close with something unread would reset the connection, and take the answer back.
    c.tls.shutdown(socket.SHUT_WR)
    while c.tls.recv(65_536):
        pass


def one_stream(c):
    while True:
        stream, = c.wait(1)
        time.sleep(0.05)
        c.answer(stream)


def half_then(end):
    def behave(c):
        first, *rest = c.wait(4)
        c.head(first)
        c.data(first, b'{"model":"m",', end=False)
        time.sleep(0.1)
        end(c)
    return behave


def reset_late(c, stream):
    c.head(stream)
    time.sleep(0.2)
    c.send(RST, 0, stream, struct.pack("!I", 2))


def cut(c, stream, ends):
    """All of a stream but the words that it is at its end."""
    with open(os.path.join(folder, "content"), encoding="utf-8") as file:
        text = file.read()
    lines = [{"message": {"content": text[start:start + 9]}, "done": False} for start in range(0, len(text), 9)]
    c.head(stream)
    c.data(stream, b"".join(json.dumps(line).encode() + b"\n" for line in lines), end=ends)
    if not ends:
        time.sleep(0.2)
        c.send(RST, 0, stream, struct.pack("!I", 2))


def hints(c, stream):
    """Two interim heads, and then an answer."""
    for _ in range(2):
        c.head(stream, field(":status", "103") + field("link", "</x>; rel=preload"))
    c.answer(stream)


def packed(c, stream):
    c.head(stream, head(200, ("content-encoding", "gzip")))
    c.data(stream, b"\x1f\x8b" + b"\0" * 60_000, end=False)


def endless(c, stream):
    c.head(stream)
    for _ in range(600):
        c.data(stream, b" " * 16_384, end=False)


def announced(c, stream):
    c.head(stream, head(200, ("content-length", str(10 << 30))))
    c.data(stream, b" " * 16_384, end=False)


def many_fields(c, stream):
    c.head(stream, head(200, *[("x-%d" % place, "y" * 1_000) for place in range(15)]), flags=0)
    for _ in range(7):
        c.send(CONTINUATION, 0, stream, b"".join(field("x", "y" * 1_000) for _ in range(15)))
    c.send(CONTINUATION, END_HEADERS, stream, field("x", "y"))


def continued(c, stream):
    c.head(stream, flags=0)
    for _ in range(5_000):
        c.send(CONTINUATION, 0, stream, field("x", "y" * 1_000))


def interim(c, stream):
    for _ in range(3_000):
        c.head(stream, field(":status", "103") + field("link", "</x>; rel=preload; as=" + "s" * 100))


def trailers(c, stream, count=2):
    c.head(stream)
    c.data(stream, reply(c.bodies[stream]), end=False)
    block = b"".join(field("x-trailer-%d" % place, "y" * 30) for place in range(count))
    c.send(HEADERS, END_HEADERS | END_STREAM, stream, block)


def pushed(c, stream):
    path = field(":method", "GET") + field(":scheme", "https") + field(":authority", "127.0.0.1") + field(":path", "/x")
    c.send(PUSH, END_HEADERS, stream, struct.pack("!I", 2) + path)


def slowly(c, stream):
    c.head(stream)

    def drip():
        for _ in range(600):
            time.sleep(0.2)
            try:
                c.data(stream, b" ", end=False)
            except OSError:
                return
    threading.Thread(target=drip, daemon=True).start()


def answered_twice(c, stream):
    c.answer(stream)
    c.answer(stream)


def flood(kind, payload):
    def behave(c):
        c.wait(1)
        while True:
            c.send(kind, 0, 0, payload)
    return behave


def garbage(c):
    c.wait(1)
    c.tls.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" * 4)
    c.listen()


BEHAVIOURS = {
    "answer": Connection.answer_all,
    "together": together,
    "goaway": lambda c: go_away(c, 1),
    "goaway-error": lambda c: go_away(c, 0, 2),
    "one-stream": one_stream,
    "reset": lambda c: (c.wait(4), c.reset()),
    "close": lambda c: (c.wait(4), c.tls.close()),
    "half-reset": half_then(Connection.reset),
    "half-close": half_then(lambda c: c.tls.close()),
    "refuse-one": but_one(lambda c, stream: c.send(RST, 0, stream, struct.pack("!I", 7))),
    "reset-one": but_one(lambda c, stream: c.send(RST, 0, stream, struct.pack("!I", 2))),
    "reset-one-late": but_one(reset_late),
    "cut-stream": but_one(lambda c, stream: cut(c, stream, False)),
    "short-stream": but_one(lambda c, stream: cut(c, stream, True)),
    "hints": but_one(hints),
    "packed": but_one(packed),
    "endless": but_one(endless),
    "announced": but_one(announced),
    "many-fields": but_one(many_fields),
    "continued": but_one(continued),
    "interim": but_one(interim),
    "trailers": but_one(trailers),
    "long-trailers": but_one(lambda c, stream: trailers(c, stream, 300)),
    "no-status": but_one(lambda c, stream: c.head(stream, field("content-type", "application/json"))),
    "no-head": but_one(lambda c, stream: c.data(stream, b"{}")),
    "pushed": but_one(pushed),
    "slowly": but_one(slowly),
    "twice": but_one(answered_twice),
    "stranger": but_one(lambda c, stream: c.head(99)),
    "pings": flood(PING, b"12345678"),
    "settings": flood(SETTINGS, struct.pack("!HI", 3, 100)),
    "garbage": garbage,
}


def serve(plain):
    global connections
    with lock:
        connections += 1
        place = connections
    note("connections", "x")
    try:
        c = Connection(plain, place)
        (BEHAVIOURS[behaviour] if place == 1 or behaviour == "one-stream" else Connection.answer_all)(c)
    except (Gone, OSError, ValueError):
        pass
    finally:
        plain.close()


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(*sys.argv[3:5])
context.set_alpn_protocols(["h2"])
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(64)
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
