using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Channels.Web;

/// <summary>The web channel's place in the house.</summary>
public static class WebRoom
{
    /// <summary>The phrases of content that the page shows.</summary>
    public static IEnumerable<string> PhraseIds => Page.PhraseIds;

    /// <summary>Adds the web channel.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services, Func<IServiceProvider, WebOptions> options) =>
        services.AddSingleton(options).AddSingleton<WebChat>().AddSingleton<Page>();

    /// <summary>Maps the page at <c>/</c> and what it calls.</summary>
    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Page page, HttpContext context) => page.Get(context));
        routes.MapGet("/web/chat.js", (HttpContext context) => Page.GetScript(context));
        routes.MapGet("/web/picture.js", (HttpContext context) => Page.GetPictureScript(context));
        routes.MapGet("/web/chat.css", (HttpContext context) => Page.GetStyle(context));
        routes.MapPost("/web/conversations", (WebChat chat, CancellationToken cancellation) => chat.OpenAsync(cancellation));
        routes.MapPost("/web/messages", (WebChat chat, HttpRequest request, CancellationToken cancellation) =>
            chat.SayAsync(request, cancellation));
        return routes;
    }
}
