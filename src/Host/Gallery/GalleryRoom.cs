using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace AwarenessBot.Host.Gallery;

/// <summary>
/// <c>/pictures/comics/{comic}/{panel}</c>: <c>.svg</c> for the bot's own page, <c>.png</c> for channels that fetch pictures by
/// their address.
/// </summary>
internal static class GalleryRoom
{
    // Nothing of a picture runs or loads anything, even if it is opened by itself.
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static IServiceCollection AddGallery(this IServiceCollection services) => services.AddSingleton<PanelGallery>();

    public static IEndpointRouteBuilder MapGallery(this IEndpointRouteBuilder routes)
    {
        // A browser on a shared phone keeps nothing, like everything else of the page (no-store, see LastResort). The PNG is
        // fetched by a platform's servers, which may keep it a little while.
        routes.MapGet("/pictures/comics/{comic}/{panel}.svg", (string comic, string panel, PanelGallery gallery, HttpContext context) =>
            Answer(gallery.Find(comic, panel, PictureKind.Svg), "image/svg+xml", null, context));
        routes.MapGet("/pictures/comics/{comic}/{panel}.png", (string comic, string panel, PanelGallery gallery, HttpContext context) =>
            Answer(gallery.Find(comic, panel, PictureKind.Png), "image/png", "public, max-age=600", context));
        return routes;
    }

    private static Results<FileContentHttpResult, NotFound> Answer(
        HungPicture? picture, string type, string? mayBeKept, HttpContext context)
    {
        if (picture is null)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        if (mayBeKept is not null)
        {
            context.Response.Headers.CacheControl = mayBeKept;
        }

        return TypedResults.Bytes(picture.Bytes, type, entityTag: new EntityTagHeaderValue(picture.Tag));
    }
}
