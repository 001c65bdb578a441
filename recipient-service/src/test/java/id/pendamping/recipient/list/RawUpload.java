package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendamping.localstack.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** The content of a list, sent as no client that behaves would send it. */
final class RawUpload {

    private RawUpload() {}

    /** A connection on which this much of a file was sent, and so much announced. */
    static Socket begun(URI service, String client, String list, String type, long announced, byte[] bytes)
            throws IOException {
        var tag = as(client).get("/v1/recipient-lists/" + list).then().extract().header("ETag");
        var socket = new Socket(service.getHost(), service.getPort());
        var out = socket.getOutputStream();
        out.write(("PUT /v1/recipient-lists/" + list + "/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + Tokens.of(client) + "\r\nIf-Match: " + tag + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + announced + "\r\n\r\n")
                .getBytes(UTF_8));
        out.write(bytes);
        out.flush();
        return socket;
    }
}
