namespace AwarenessBot.Channels.DirectLine.Limits;

/// <summary>Counts what is held open: so many in all, so many of one address, so that nobody takes everybody's place.</summary>
internal sealed class Places(Room room)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _ofAddresses = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>Takes one, to be given back; false when there is none.</summary>
    /// <param name="address">Whose; nothing when nobody knows, and then only the whole is counted.</param>
    public bool TryTake(string? address)
    {
        lock (_gate)
        {
            var own = address is null ? 0 : _ofAddresses.GetValueOrDefault(address);
            if (_taken >= room.InAll || own >= room.OfAddress)
            {
                return false;
            }

            _taken++;
            if (address is not null)
            {
                _ofAddresses[address] = own + 1;
            }

            return true;
        }
    }

    /// <summary>Gives one back.</summary>
    public void GiveBack(string? address)
    {
        lock (_gate)
        {
            _taken--;
            if (address is not null && --_ofAddresses[address] == 0)
            {
                _ofAddresses.Remove(address);
            }
        }
    }
}
