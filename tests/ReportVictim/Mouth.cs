using System.Text;

namespace AwarenessBot.ReportVictim;

/// <summary>Says each line with one write to the pipe, so that what was said before the kill is heard after it.</summary>
internal sealed class Mouth(Stream output)
{
    private readonly Lock _speaking = new();

    public void Say(char what, Delivery delivery)
    {
        var line = Encoding.ASCII.GetBytes($"{what} {delivery}\n");
        lock (_speaking)
        {
            output.Write(line);
            output.Flush();
        }
    }
}
