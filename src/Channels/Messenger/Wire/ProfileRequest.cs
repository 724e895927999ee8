namespace AwarenessBot.Channels.Messenger.Wire;

// {"get_started":{"payload":"…"},"greeting":[…],"ice_breakers":[…],"persistent_menu":[…]}
internal sealed record ProfileRequest
{
    public ProfilePayload? GetStarted { get; init; }

    public IReadOnlyList<ProfileGreeting>? Greeting { get; init; }

    public IReadOnlyList<ProfileIceBreakers>? IceBreakers { get; init; }

    public IReadOnlyList<ProfileMenu>? PersistentMenu { get; init; }
}

internal sealed record ProfilePayload(string Payload);

internal sealed record ProfileGreeting(string Locale, string Text);

internal sealed record ProfileIceBreakers(IReadOnlyList<ProfileQuestion> CallToActions, string Locale);

internal sealed record ProfileQuestion(string Question, string Payload);

internal sealed record ProfileMenu(string Locale, bool ComposerInputDisabled, IReadOnlyList<OutButton> CallToActions);
