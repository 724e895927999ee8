using AwarenessBot.Content;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Receipts;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// Whoever types a receipt, anywhere, is shown how things stand. A few wrong ones in a row and this conversation has to wait; nobody
/// else does.
/// </summary>
internal sealed class ReceiptMiddleware(Library library, Voice voice, Lifeline card) : IMiddleware
{
    // Five for slips of memory. Each after that costs twice the wait of the last: its owner is back in a minute, and nobody can try
    // 63 bits so.
    private const int WrongAllowed = 5;
    private const int FirstWait = 60;

    // A clock that was wrong for a while must not lock anybody out for years.
    private const int LongestWait = 15 * 60;

    private static readonly StateProperty<int> Wrong = new("receiptWrong", SpeakingJson.Default.Int32, 0);
    private static readonly StateProperty<long> WaitUntil = new("receiptWait", SpeakingJson.Default.Int64, 0);

    /// <summary>Opens it where the message is a receipt and nothing else, and there is a report for it; false for everything else.</summary>
    public bool Opens(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var receipts = ReceiptsIn(turn);
        if (receipts.Count == 0 || SecondsToWait(turn) > 0 || !ReceiptCode.IsOnly(library.ReceiptWords, turn.Activity.Text ?? string.Empty))
        {
            return false;
        }

        // Without an answer yet the turn is run again with it.
        if (turn.Fetch(QueryOf(receipts)) is not { } answer)
        {
            return true;
        }

        if (Standing.Read(answer) is not { } standing)
        {
            return false;
        }

        Open(dialog, standing);
        return true;
    }

    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        var receipts = ReceiptsIn(turn);
        if (receipts.Count == 0)
        {
            CountOrGoOn(dialog, next);
        }
        else if (SecondsToWait(turn) is > 0 and var seconds)
        {
            voice.Say(turn, ReportPhrases.ReceiptWait, ("minutes", $"{(seconds + 59) / 60}"));
            turn.Send(card.Beside(Person.Of(turn), turn.Now));
        }
        else if (turn.Fetch(QueryOf(receipts)) is { } answer)
        {
            Answer(dialog, Standing.Read(answer), () => CountOrGoOn(dialog, next));
        }
    }

    private static long SecondsToWait(TurnContext turn) =>
        turn.Get(WaitUntil) - turn.Now.ToUnixTimeSeconds() is > 0 and <= LongestWait and var seconds ? seconds : 0;

    private static long WaitAfter(int wrong) =>
        Math.Min(LongestWait, (long)FirstWait << Math.Min(wrong - WrongAllowed, sizeof(long)));

    // Six of the seven words: they are told what is missing, unless any words are being asked for.
    private void CountOrGoOn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        var isMessage = turn.Activity is { Type: ActivityTypes.Message, Text.Length: > 0 } && !dialog.ActiveClaims;
        if (isMessage && ReceiptCode.CountNearly(library.ReceiptWords, turn.Activity.Text ?? string.Empty) is > 0 and var count)
        {
            Forget(turn);
            voice.Say(turn, ReportPhrases.ReceiptCount, ("count", $"{count}"));
            turn.Send(card.Beside(Person.Of(turn), turn.Now));
        }
        else
        {
            next();
        }
    }

    private static string QueryOf(IReadOnlyList<string> receipts) => ReportQueries.Receipt + string.Join('|', receipts);

    // It is not left among the last words that are read together: it opens something.
    private static void Forget(TurnContext turn) => turn.Session = turn.Session with { Recent = [] };

    private static void Open(DialogContext dialog, Standing standing)
    {
        Forget(dialog.Turn);
        dialog.Turn.Set(Wrong, 0);
        ReceiptDialog.Open(dialog, standing);
    }

    private IReadOnlyList<string> ReceiptsIn(TurnContext turn) =>
        turn.Activity is { Type: ActivityTypes.Message, Text: { } text } ? ReceiptCode.Candidates(library.ReceiptWords, text) : [];

    private void Answer(DialogContext dialog, Standing? standing, Action next)
    {
        var turn = dialog.Turn;
        if (standing is null && !ReceiptCode.IsWhole(library.ReceiptWords, turn.Activity.Text ?? string.Empty))
        {
            // A sentence that happens to hold seven of the words: somebody is telling something.
            next();
            return;
        }

        if (standing is not null)
        {
            Open(dialog, standing);
            return;
        }

        Forget(turn);

        var wrong = turn.Get(Wrong) + 1;
        turn.Set(Wrong, wrong);
        turn.Set(WaitUntil, wrong >= WrongAllowed ? turn.Now.ToUnixTimeSeconds() + WaitAfter(wrong) : 0);
        turn.Do(Effect.Count("receipt.unknown"));
        voice.Say(turn, ReportPhrases.ReceiptUnknown);
        turn.Send(card.Beside(Person.Of(turn), turn.Now));
    }
}
