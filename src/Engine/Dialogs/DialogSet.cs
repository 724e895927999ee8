namespace AwarenessBot.Engine.Dialogs;

/// <summary>The dialogs there are, by id.</summary>
public sealed class DialogSet(IEnumerable<Dialog> dialogs)
{
    private readonly Dictionary<string, Dialog> byId = dialogs.ToDictionary(dialog => dialog.Id);

    /// <summary>The dialog with this id, if there is one.</summary>
    public Dialog? Find(string id) => byId.GetValueOrDefault(id);
}
