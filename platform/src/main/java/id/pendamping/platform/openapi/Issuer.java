package id.pendamping.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the issuer of this installation in the running document, so that Swagger UI signs in there. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Issuer implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var issuer = ConfigProvider.getConfig()
                .getOptionalValue("pendamping.issuer", String.class)
                .orElse(ApiDocument.LOCAL_ISSUER);
        var schemes = document.getComponents().getSecuritySchemes();
        if (schemes != null && schemes.containsKey(ApiDocument.SCHEME)) {
            schemes.get(ApiDocument.SCHEME).setOpenIdConnectUrl(issuer + "/.well-known/openid-configuration");
        }
    }
}
