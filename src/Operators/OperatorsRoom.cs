using AwarenessBot.Content.Live;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Operators.Acting;
using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Operators.Printing;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AwarenessBot.Operators;

/// <summary>The responders' page's place in the house.</summary>
public static class OperatorsRoom
{
    /// <summary>
    /// Adds the page. It needs <c>IReportStore</c>, <c>KeyRing</c>, <c>TimeProvider</c> and <c>LiveLibrary</c> (or a
    /// <c>Func&lt;Library&gt;</c>); <see cref="IRecoveryKey"/> where the host has one. Nothing in it is to be set yet.
    /// </summary>
    public static IServiceCollection AddResponderDesk(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(provider => CurrentOf(provider.GetRequiredService<LiveLibrary>()));
        services.TryAddSingleton<IRecoveryKey, NoRecoveryKey>();
        services.TryAddSingleton<INews, NoNews>();
        return services
            .AddSingleton<Sessions>().AddSingleton<Guesses>().AddSingleton<OneTimeCodes>().AddSingleton<Door>()
            .AddSingleton<SignIn>().AddSingleton<PasswordChange>()
            .AddSingleton<CaseDoor>().AddSingleton<CaseListPage>().AddSingleton<Readers>().AddSingleton<Opening>().AddSingleton<CasePage>()
            .AddSingleton<AccessLogPage>()
            .AddSingleton<CaseAction>().AddSingleton<CaseActions>().AddSingleton<HandOvers>().AddSingleton<Replies>().AddSingleton<ReplyText>()
            .AddSingleton<FormOne>().AddSingleton<Sheet>();
    }

    /// <summary>Maps everything under <c>/desk</c>.</summary>
    public static IEndpointRouteBuilder MapResponderDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk").AddEndpointFilter(async (context, next) =>
        {
            Frame.Guard(context.HttpContext);
            try
            {
                return await next(context);
            }
            catch (StorageException)
            {
                // Nothing was done, and that is said: an empty page would leave somebody believing that it was.
                return context.HttpContext.RequestServices.GetRequiredService<Door>().NotSaved();
            }
        });
        desk.MapGet("/desk.css", () => PageAssets.GetStyle());
        desk.MapGet("/desk.js", () => PageAssets.GetScript());
        MapDoors(desk);
        MapCases(desk.MapGroup("/cases/{number}"));
        return routes;
    }

    private static Func<Content.Library> CurrentOf(LiveLibrary live) => () => live.Current;

    private static void MapDoors(RouteGroupBuilder desk)
    {
        desk.MapGet("/sign-in", (SignIn page, HttpContext context) => page.ShowPassword(context));
        desk.MapPost("/sign-in", (SignIn page, HttpContext context) => page.TakePasswordAsync(context));
        desk.MapGet("/code", (SignIn page, HttpContext context) => page.ShowCode(context));
        desk.MapPost("/code", (SignIn page, HttpContext context) => page.TakeCodeAsync(context));
        desk.MapPost("/sign-out", (SignIn page, Door door, HttpContext context) => door.EnterAsync(context, page.LeaveAsync, isForPassword: true));
        desk.MapGet("/password", (Door door, HttpContext context) => door.EnterAsync(context, PasswordChange.ShowAsync, isForPassword: true));
        desk.MapPost("/password", (PasswordChange page, Door door, HttpContext context) => door.EnterAsync(context, page.TakeAsync, isForPassword: true));
        desk.MapGet("", (CaseListPage page, Door door, HttpContext context) => door.EnterAsync(context, page.ShowAsync));
    }

    private static void MapCases(RouteGroupBuilder one)
    {
        one.MapGet("", (Opening page, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, page.ShowAsync));
        one.MapPost("/open", (Opening page, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, page.OpenAsync));
        one.MapGet("/log", (AccessLogPage page, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, page.ShowAsync));
        one.MapGet("/form-01", (FormOne page, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, page.ShowAsync));
        one.MapGet("/sheet", (Sheet page, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, page.ShowAsync));
        one.MapPost("/take", (CaseActions acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.TakeAsync));
        one.MapPost("/note", (CaseActions acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.NoteAsync));
        one.MapPost("/close", (CaseActions acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.CloseAsync));
        one.MapPost("/erase", (CaseActions acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.EraseAsync));
        one.MapPost("/reply", (Replies acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.PreviewAsync));
        one.MapPost("/reply/send", (Replies acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.SendAsync));
        one.MapPost("/to-desk", (HandOvers acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.ToDeskAsync));
        one.MapPost("/to-outside", (HandOvers acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.ToOutsideAsync));
        one.MapPost("/acknowledged", (HandOvers acts, CaseDoor door, HttpContext context, string number) => door.EnterAsync(context, number, acts.AcknowledgedAsync));
    }

    private sealed class NoRecoveryKey : IRecoveryKey
    {
        public RecipientKey? Current => null;
    }
}
