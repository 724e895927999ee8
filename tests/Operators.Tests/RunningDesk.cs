using System.Net;
using AwarenessBot.Content;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Testing.Reports;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Testing.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Operators.Tests;

/// <summary>The page on a port of this machine, with a clock that stands still.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningDesk(WebApplication app, FakeClock clock, InMemoryReports store) => (_app, Clock, Store) = (app, clock, store);

    public FakeClock Clock { get; }

    public InMemoryReports Store { get; }

    public string Home => _app.Urls.First();

    public IEnumerable<RouteEndpoint> Endpoints =>
        _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static async Task<RunningDesk> StartAsync(IRecoveryKey? recovery = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var library = Cast.Library;
        if (recovery is not null)
        {
            builder.Services.AddSingleton(recovery);
        }

        var (clock, store) = (new FakeClock(), new InMemoryReports());
        builder.Services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IReportStore>(store)
            .AddSingleton(Cast.Ring)
            .AddSingleton<Func<Library>>(() => library)
            .AddResponderDesk(new ConfigurationBuilder().Build());
        var running = new RunningDesk(builder.Build(), clock, store);
        running._app.MapResponderDesk();
        foreach (var who in Cast.Everybody)
        {
            running.Store.Put(who.Responder);
        }

        await running._app.StartAsync();
        return running;
    }

    /// <summary>A browser that has been nowhere.</summary>
    public Browser Browse() => new(Home);

    /// <summary>A browser of somebody who is in. The long way in has tests of its own.</summary>
    public Browser Enter(NewResponder who, bool awaitsCode = false)
    {
        var token = _app.Services.GetRequiredService<Sessions>().Begin(Stored(who), Cast.KeyOf(who), awaitsCode);
        return new Browser(Home, token);
    }

    public CaseFile Put(Case one, params NewResponder[] readers) => Put(one, Cast.ReportOf(one), readers);

    public CaseFile Put(Case one, Report report, params NewResponder[] readers)
    {
        var file = Cast.FileOf(one, report, readers.Length == 0 ? [Cast.Lan, Cast.Minh] : readers);
        Store.Put(file);
        return file;
    }

    public string CodeOf(NewResponder who) => OneTimeCodes.Code(
        Cast.Ring.Open(OneTimeCodes.Purpose, who.Responder.OneTimeSecret), Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Responder Stored(NewResponder who) =>
        Store.RespondersAsync(CancellationToken.None).GetAwaiter().GetResult().First(one => one.Id == who.Responder.Id);
}

/// <summary>A browser: cookies, forms, no scripts.</summary>
internal sealed class Browser(string home, Token? token = null)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Token? Token { get; private set; } = token;

    public string? Host { get; init; }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends a form as the page would.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostWithAsync(path, Token?.FormMark ?? "", fields);

    public Task<Answer> PostWithAsync(string path, string mark, params (string Name, string Value)[] fields) => SendAsync(
        HttpMethod.Post, path,
        new FormUrlEncodedContent(fields.Append(("form", mark)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));

    /// <summary>Opens a case with a reason, and shows it.</summary>
    public async Task<Answer> OpenAsync(Case one)
    {
        var opened = await PostAsync($"/desk/cases/{one.Number}/open", ("reason", "desk_reason_for_1_new"));
        Assert.Equal(HttpStatusCode.SeeOther, opened.Status);
        return await GetAsync($"/desk/cases/{one.Number}");
    }

    public Task<Answer> ActAsync(Case one, string action, params (string Name, string Value)[] fields) =>
        PostAsync($"/desk/cases/{one.Number}/{action}", [.. fields, ("version", one.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, home + path) { Content = body };
        request.Headers.Host = Host;
        if (Token is not null)
        {
            request.Headers.Add("Cookie", $"{(Host is null ? DoorCookie.NameOnThisMachine : DoorCookie.Name)}={Token.Cookie}");
        }

        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var cookie = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Single() : null;
        if (cookie is not null)
        {
            Token = Token.Parse(cookie.Split(';')[0].Split('=')[1]);
        }

        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value));
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), cookie, headers);
    }
}

internal sealed record Answer(HttpStatusCode Status, string Page, string? Cookie, IReadOnlyDictionary<string, string> Headers)
{
    public string? Location => Headers.GetValueOrDefault("Location");
}
