using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Testing.Engine;

/// <summary>Understands exactly what the test says it understands, whatever was written.</summary>
public sealed class ScriptedRecognizer : IRecognizer
{
    private readonly Dictionary<string, ScriptedRecognition> _understood = [];

    /// <summary>When this text comes in, this is what it means.</summary>
    public ScriptedRecognizer On(string text, ScriptedRecognition meaning)
    {
        _understood[text] = meaning;
        return this;
    }

    public Recognition Recognize(Activity activity, Session session, DateTimeOffset now) =>
        _understood.GetValueOrDefault(activity.Text ?? string.Empty) ?? new ScriptedRecognition();
}

/// <summary>A meaning made up by a test. By default nothing is understood.</summary>
public sealed class ScriptedRecognition(bool? yesNo = null, string? place = null, string? choice = null, bool mustBeHeard = false) : Recognition
{
    public override bool? YesNo => yesNo;

    public override string? Place => place;

    public override bool MustBeHeard => mustBeHeard;

    /// <summary>The label meant, if it is among these.</summary>
    public override int? ChoiceAmong(IReadOnlyList<string> labels) =>
        choice is not null && labels.ToList().IndexOf(choice) is >= 0 and var index ? index : null;
}
