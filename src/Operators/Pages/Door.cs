using AwarenessBot.Content;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AwarenessBot.Operators.Pages;

/// <summary>Whoever wants to see a page comes through here: who they are, whether still, and whether the form is ours.</summary>
internal sealed class Door(Sessions sessions, IReportStore store, Func<Library> library)
{
    /// <summary>The hidden field of each form.</summary>
    public const string MarkField = "form";

    private const long MostTyped = 64 * 1024;

    public static Markup MarkOf(Token token) => Markup.Of($"""<input type="hidden" name="{MarkField}" value="{token.FormMark}">""");

    /// <summary>For those who are in.</summary>
    public async Task<IResult> EnterAsync(HttpContext context, Func<Visit, Task<IResult>> go, bool isForPassword = false)
    {
        var token = DoorCookie.Read(context);
        var isAtWork = !context.Request.Query.ContainsKey("still");
        if (token is null || sessions.Find(token, isAtWork) is not { AwaitsCode: false } session)
        {
            return ToSignIn();
        }

        if (await FormAsync(context, token) is not { } form)
        {
            return NotOurs();
        }

        // Read each time: who has left is out at once.
        var responders = await store.RespondersAsync(context.RequestAborted);
        var who = responders.FirstOrDefault(one => one.Id == session.Responder);
        if (who is not { Active: true } || who.PasswordHash != session.PasswordHash)
        {
            sessions.End(token);
            DoorCookie.Clear(context);
            return ToSignIn();
        }

        return who.MustChangePassword && !isForPassword
            ? To("/desk/password")
            : await go(new Visit(context, token, session, who, library(), form));
    }

    /// <summary>The fields of a form that this browser was given; none where it was not. Nothing was typed where it is no POST.</summary>
    public static async Task<IFormCollection?> FormAsync(HttpContext context, Token token)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return FormCollection.Empty;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostTyped;
        }

        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return token.IsMark(form[MarkField]) ? form : null;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    public static IResult ToSignIn() => To("/desk/sign-in");

    /// <summary>Look there now, whatever was posted here.</summary>
    public static IResult To(string path) => new SeeOther(path);

    /// <summary>The form is old, or not from here.</summary>
    public IResult NotOurs()
    {
        var words = new Words(library());
        return Frame.Bare(words, words["desk_name"], Markup.Of($"""
            <h1>{words["desk_stale_title"]}</h1>
            <p>{words["desk_stale"]}</p>
            <p><a class="button" href="/desk">{words["desk_to_list"]}</a></p>
            """), StatusCodes.Status400BadRequest);
    }

    /// <summary>The store does not take anything just now.</summary>
    public IResult NotSaved()
    {
        var words = new Words(library());
        return Frame.Bare(words, words["desk_not_saved_title"], Markup.Of($"""
            <h1>{words["desk_not_saved_title"]}</h1>
            <p role="alert">{words["desk_not_saved"]}</p>
            <p><a class="button" href="/desk">{words["desk_to_list"]}</a></p>
            """), StatusCodes.Status503ServiceUnavailable);
    }

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
