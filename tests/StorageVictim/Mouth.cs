using System.Text;

namespace AwarenessBot.StorageVictim;

/// <summary>Says each line with one write to the pipe, so that what was said before the kill is heard after it.</summary>
internal sealed class Mouth(Stream output)
{
    private readonly Lock _speaking = new();

    public void Say(char what, string conversation, string activity)
    {
        var line = Encoding.ASCII.GetBytes($"{what} {conversation} {activity}\n");
        lock (_speaking)
        {
            output.Write(line);
            output.Flush();
        }
    }
}
