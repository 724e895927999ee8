using AwarenessBot.Content.Safety;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Recognizing;

/// <summary>A <see cref="Meaning"/> as the engine's prompts see it. There is no meaning without a verdict on danger.</summary>
/// <param name="meaning">What this message means.</param>
/// <param name="isAlarmed">There is an alarm in this conversation: whoever is in it is heard out.</param>
internal sealed class Understood(Meaning meaning, bool isAlarmed) : Recognition
{
    public Meaning Meaning => meaning;

    public override bool? YesNo => meaning.YesNo;

    public override string? Place => meaning.Place?.Code;

    public override bool MustBeHeard => isAlarmed || meaning.Danger.Level != DangerLevel.None;

    public override int? ChoiceAmong(IReadOnlyList<string> labels) => meaning.ChoiceAmong(labels);

    public override int? WordingAmong(IReadOnlyList<string> wordings) => meaning.WordingAmong(wordings);
}

internal static class TurnMeaning
{
    extension(TurnContext turn)
    {
        /// <summary>What the message of this turn means.</summary>
        public Meaning Meaning => ((Understood)turn.Recognition).Meaning;
    }
}
