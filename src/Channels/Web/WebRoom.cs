using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Web;

/// <summary>The web channel's place in the house.</summary>
public static class WebRoom
{
    /// <summary>The phrases of content that the page shows.</summary>
    public static IEnumerable<string> PhraseIds => Page.PhraseIds;

    /// <summary>Adds the web channel, with the settings of the section <see cref="EmbeddingOptions.Section"/>.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message says which.</exception>
    public static IServiceCollection AddWebChannel(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, WebOptions> options) =>
        services
            .AddSingleton(Embedding.From(configuration.GetSection(EmbeddingOptions.Section).Get<EmbeddingOptions>() ?? new EmbeddingOptions()))
            .AddSingleton(options)
            .AddSingleton<WebChat>()
            .AddSingleton<Page>();

    /// <summary>Maps the page at <c>/</c>, the chat at <c>/chat</c>, the script for other sites, and what they call.</summary>
    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Page page, HttpContext context) => page.GetLanding(context));
        routes.MapGet("/chat", (Page page, HttpContext context) => page.GetChat(context));
        routes.MapGet("/widget.js", (Page page, HttpContext context) => page.GetWidget(context));
        routes.MapGet("/web/chat.js", (HttpContext context) => Page.Get(Assets.Script, context));
        routes.MapGet("/web/chat.css", (HttpContext context) => Page.Get(Assets.Style, context));
        routes.MapGet("/web/landing.js", (HttpContext context) => Page.Get(Assets.LandingScript, context));
        routes.MapGet("/web/landing.css", (HttpContext context) => Page.Get(Assets.LandingStyle, context));

        // Browsers ask for one anyway. None: a picture in the list of pages visited would tell whoever looks there next.
        routes.MapGet("/favicon.ico", () => TypedResults.NoContent());
        routes.MapPost("/web/conversations", (WebChat chat, CancellationToken cancellation) => chat.OpenAsync(cancellation));
        routes.MapPost("/web/messages", (WebChat chat, HttpRequest request, CancellationToken cancellation) =>
            chat.SayAsync(request, cancellation));
        return routes;
    }
}
