package id.pendamping.platform.request;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** The connections on which requests come, as Netty knows them: Vert.x says too little of them and closes them too late. */
public final class Connections {

    private Connections() {}

    /** The connection of a request. */
    public static Channel of(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /**
     * Closes a connection now, whatever of its answers is not read yet. From the front of the pipeline: whoever closes from its end
     * passes Vert.x, which waits until all that was written is read.
     */
    public static void cut(Channel connection) {
        var front = connection.pipeline().firstContext();
        if (front != null) {
            front.close();
        }
    }
}
