package id.pendamping.platform.http;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.language.Language;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** What every answer carries: its language, who may keep it, its tag, and the way to the next page. */
@Provider
class OutgoingAnswers implements ContainerResponseFilter {

    private static final Pattern AFTER = Pattern.compile("(^|&)after=[^&]*");
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private final Caller caller;

    OutgoingAnswers(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
        var language = Language.ofHeader(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .tag();
        if (response.hasEntity()) {
            headers.putIfAbsent(HttpHeaders.CONTENT_LANGUAGE, java.util.List.of(language));
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            // An answer to somebody is nobody else's; a public one may be kept but must be asked for again.
            headers.putSingle(HttpHeaders.CACHE_CONTROL, isSignedIn(request) ? "no-store" : "no-cache");
        }
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            headers.putSingle(HttpHeaders.LINK, "<" + next(request, page.next()) + ">; rel=\"next\"");
        }
        if (response.getEntity() instanceof Tagged tagged) {
            tag(request, response, EntityTag.of(tagged.etag(), caller, purpose(request)), tagged.weak());
        }
    }

    private static void tag(
            ContainerRequestContext request, ContainerResponseContext response, String tag, boolean weak) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, weak ? "W/" + tag : tag);
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (isRead && response.getStatus() == 200 && seen != null && names(seen, tag)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    // A read asks whether it still says the same, so weak and strong do not matter.
    private static boolean names(String ifNoneMatch, String tag) {
        return ifNoneMatch.strip().equals("*")
                || TAG.matcher(ifNoneMatch)
                        .results()
                        .anyMatch(seen -> seen.group().equals(tag));
    }

    // A path of our own: only the gateway knows the host that the caller sees.
    private static String next(ContainerRequestContext request, String after) {
        var uri = request.getUriInfo().getRequestUri();
        var query = Objects.requireNonNullElse(uri.getRawQuery(), "");
        var others = AFTER.matcher(query).replaceAll("").replaceFirst("^&", "");
        return uri.getRawPath() + '?' + others + (others.isEmpty() ? "" : "&") + "after="
                + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }

    private static boolean isSignedIn(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    private static String purpose(ContainerRequestContext request) {
        return Objects.requireNonNullElse(request.getHeaderString("X-Purpose"), "");
    }
}
