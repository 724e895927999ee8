using AwarenessBot.Content;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Pages;

/// <summary>One request of somebody who is in.</summary>
internal sealed record Visit(HttpContext Http, Token Token, Session Session, Responder Who, Library Library, IFormCollection Form)
{
    public Words Words { get; } = new(Library);

    /// <summary>The hidden field that each form carries.</summary>
    public Markup FormMark => Door.MarkOf(Token);

    public CancellationToken Cancellation => Http.RequestAborted;

    /// <summary>What was typed, safe to work with; empty for nothing.</summary>
    public string Typed(string field) => IncomingText.Clean(Form[field].ToString()).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    public override string ToString() => "Visit";
}
