using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking;

/// <summary>Looks at one topic across everything that was read and reports all it finds; changes nothing.</summary>
internal interface ICheck
{
    void Run(Draft draft);
}
