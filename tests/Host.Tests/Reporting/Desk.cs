using System.Net;
using System.Text.RegularExpressions;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The browser of a responder: cookies and forms, and nothing known of what is behind.</summary>
internal sealed partial class Desk : IDisposable
{
    private readonly HttpClient http;
    private string mark = string.Empty;

    private Desk(House house) => http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = house.Bot.Client.BaseAddress };

    /// <summary>Signs in: password, then the code of their telephone.</summary>
    /// <param name="house">Where.</param>
    /// <param name="who">Who.</param>
    public static async Task<Desk> EnterAsync(House house, Staff who)
    {
        var desk = new Desk(house);
        var inside = await desk.SignInAsync(who, house.Clock.GetUtcNow());
        Assert.Equal((HttpStatusCode.SeeOther, "/desk"), (inside.Status, inside.Location));
        return desk;
    }

    /// <summary>Tries to sign in, and shows what comes of it.</summary>
    public static async Task<Page> TryAsync(House house, Staff who, DateTimeOffset onTheirTelephone)
    {
        using var desk = new Desk(house);
        return await desk.SignInAsync(who, onTheirTelephone);
    }

    public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Append(("form", mark)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
    });

    /// <summary>Opens a case with a reason; what that answers.</summary>
    public Task<Page> OpenAsync(Case it) => PostAsync($"/desk/cases/{it.Number}/open", ("reason", "desk_reason_for_1_new"));

    /// <summary>Opens a case with a reason, and looks at it.</summary>
    public async Task<Page> ReadAsync(Case it)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await OpenAsync(it)).Status);
        return await GetAsync($"/desk/cases/{it.Number}");
    }

    public void Dispose() => http.Dispose();

    private async Task<Page> SignInAsync(Staff who, DateTimeOffset onTheirTelephone)
    {
        await GetAsync("/desk/sign-in");
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync("/desk/sign-in", ("id", who.Id), ("password", who.Password))).Status);
        await GetAsync("/desk/code");
        var inside = await PostAsync("/desk/code", ("code", who.CodeAt(onTheirTelephone)));
        if (inside.Status == HttpStatusCode.SeeOther)
        {
            await GetAsync("/desk");
        }

        return inside;
    }

    private async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            mark = Mark().Match(text) is { Success: true } found ? found.Groups[1].Value : mark;
            return new Page(answer.StatusCode, WebUtility.HtmlDecode(text), answer.Headers.Location?.OriginalString ?? string.Empty);
        }
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();
}

/// <summary>What a responder sees.</summary>
internal sealed record Page(HttpStatusCode Status, string Text, string Location);
