using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>
/// Keeps the one chain of tokens alive. A refresh token works once, so: one asks at a time, in all processes together; what
/// comes back is on disk before it is used; and what could not be written is held and written later.
/// </summary>
public sealed class TokenKeeper : IDisposable
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromHours(1);

    private readonly ZaloOptions _options;
    private readonly TokenStore _store;
    private readonly OAuthClient _oauth;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly string _configured;
    private readonly SemaphoreSlim _one = new(1, 1);

    // What is on disk, and may be used.
    private volatile TokenState? _state;

    // Received and not on disk yet: it must be neither used nor lost.
    private TokenState? _unsaved;
    private long _version;
    private bool _isBroken;

    // Whether the refresh token from the settings has had its chance, should it be another than the chain began with.
    private bool _pastedTried;
    private TokenTrouble _trouble = TokenTrouble.NotYetKnown;
    private SendResult _why = SendResult.RetryLater("zalo_token");

    // Zalo has refused it, whatever its date says.
    private volatile string? _refused;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private DateOnly _alarmed;

    internal TokenKeeper(ZaloOptions options, TokenStore store, OAuthClient oauth, TimeProvider time, ILogger<TokenKeeper> log)
    {
        _options = options;
        _store = store;
        _oauth = oauth;
        _time = time;
        _log = log;
        _configured = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.RefreshToken)));
    }

    /// <summary>How the tokens are.</summary>
    public TokenHealth Health => new(
        _trouble,
        _state?.AccessUntil,
        _state is { } state ? (int)Math.Floor((state.RefreshUntil() - _time.GetUtcNow()).TotalDays) : null);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>An access token to use now.</summary>
    internal Task<TokenAnswer> AccessAsync(CancellationToken cancellation) => _state is { } state && IsAlive(state)
        ? Task.FromResult(TokenAnswer.Of(state.Access))
        : AloneAsync(IsAlive, cancellation);

    /// <summary>Another access token than this one, which Zalo has just refused.</summary>
    internal Task<TokenAnswer> ReplaceAsync(string refused, CancellationToken cancellation)
    {
        _refused = refused;
        return AloneAsync(IsAlive, cancellation);
    }

    /// <summary>What is due: writing what is unsaved, renewing early, raising the alarm. Called now and then.</summary>
    internal async Task TendAsync(CancellationToken cancellation)
    {
        await AloneAsync(found => IsAlive(found) && _time.GetUtcNow() < found.RenewAt(), cancellation);
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        if (Health is { DaysLeft: <= TokenHealth.AlarmDays and var days } && _alarmed != today)
        {
            _alarmed = today;
            ZaloLog.RefreshTokenDies(_log, days);
        }
    }

    /// <summary>How long until something is due.</summary>
    internal TimeSpan UntilNext()
    {
        var due = _unsaved is null && _state is { } state && _trouble == TokenTrouble.None ? state.RenewAt() : _notBefore;
        var wait = due - _time.GetUtcNow();

        // At least now and then, for another process may have moved the chain on.
        return TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 5, 600));
    }

    private bool IsAlive(TokenState state) => state.Access != _refused && _time.GetUtcNow() < state.AccessUntil;

    private async Task<TokenAnswer> AloneAsync(Func<TokenState, bool> isGood, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await ObtainAsync(isGood, cancellation);
        }
        catch (StorageException)
        {
            return Trouble(TokenTrouble.Unreachable, SendResult.RetryLater("storage"), AfterFault);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<TokenAnswer> ObtainAsync(Func<TokenState, bool> isGood, CancellationToken cancellation)
    {
        if (_unsaved is { } unsaved && !await SaveAsync(unsaved))
        {
            return Usable(SendResult.RetryLater("zalo_token_unsaved"));
        }

        await LoadAsync(cancellation);
        if (Found(isGood) is { } found)
        {
            return found;
        }

        if (_time.GetUtcNow() < _notBefore)
        {
            return Usable(_why);
        }

        if (!await _store.TryLeaseAsync(cancellation))
        {
            return Usable(SendResult.RetryLater("zalo_token_busy"));
        }

        try
        {
            // Whoever held the lease before us may have done it.
            await LoadAsync(cancellation);
            return Found(isGood) ?? await RefreshAsync(isGood);
        }
        finally
        {
            await _store.ReleaseAsync();
        }
    }

    private TokenAnswer? Found(Func<TokenState, bool> isGood)
    {
        if (_state is not { } state || !isGood(state) || IsPasted(state))
        {
            return null;
        }

        (_trouble, _notBefore) = (TokenTrouble.None, DateTimeOffset.MinValue);
        return TokenAnswer.Of(state.Access);
    }

    // Only at the start: in a running process another origin means that somebody else has been given a new one.
    private bool IsPasted(TokenState state) => !_pastedTried && state.Origin != _configured;

    private async Task<TokenAnswer> RefreshAsync(Func<TokenState, bool> isGood)
    {
        var before = _state;
        var begin = before is null || IsPasted(before);
        var spent = begin ? _options.RefreshToken : before?.Refresh ?? _options.RefreshToken;
        var started = _time.GetUtcNow();
        var answer = await _oauth.RefreshAsync(spent);
        if (answer is RefreshAnswer.Lost)
        {
            // Once more with the same: if the first was spent, Zalo says so.
            answer = await _oauth.RefreshAsync(spent);
        }

        switch (answer)
        {
            case RefreshAnswer.Granted granted:
                _pastedTried = true;
                return await TakeAsync(new TokenState
                {
                    Access = granted.Access,
                    AccessUntil = started + granted.Life,
                    Refresh = granted.Refresh,
                    ObtainedAt = started,
                    Previous = spent,
                    Origin = begin || before is null ? _configured : before.Origin,
                });
            case RefreshAnswer.Refused refused when begin && before is not null:
                _pastedTried = true;
                ZaloLog.PastedRefused(_log, refused.Code);
                return Found(isGood) ?? await RefreshAsync(isGood);
            case RefreshAnswer.Refused refused:
                _pastedTried |= begin;
                return await RefusedAsync(before, refused.Code);
            case RefreshAnswer.None none:
                ZaloLog.NotRenewed(_log, none.Reason);
                return Trouble(TokenTrouble.Unreachable, SendResult.RetryLater("zalo_token_" + none.Reason), AfterFault);
            default:
                throw new InvalidOperationException("There is no other answer.");
        }
    }

    private async Task<TokenAnswer> TakeAsync(TokenState state)
    {
        _unsaved = state;
        if (!await SaveAsync(state))
        {
            return Usable(SendResult.RetryLater("zalo_token_unsaved"));
        }

        // What was kept meanwhile may be of another process, whose chain is the newer one.
        return _state is { } kept ? TokenAnswer.Of(kept.Access) : Usable(SendResult.RetryLater("zalo_token_busy"));
    }

    private async Task<TokenAnswer> RefusedAsync(TokenState? before, string code)
    {
        // Somebody may have spent it before us, whose lease we took for dead.
        await LoadAsync(CancellationToken.None);
        if (_state is { } other && other != before && IsAlive(other))
        {
            (_trouble, _notBefore) = (TokenTrouble.None, DateTimeOffset.MinValue);
            return TokenAnswer.Of(other.Access);
        }

        ZaloLog.ConsentNeeded(_log, code);
        return Trouble(TokenTrouble.ConsentNeeded, SendResult.Misconfigured("zalo_consent_needed"), AfterRefusal);
    }

    private async Task<bool> SaveAsync(TokenState state)
    {
        try
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                if (await _store.TryWriteAsync(state, _version))
                {
                    (_state, _unsaved, _isBroken) = (state, null, false);
                    (_trouble, _notBefore) = (TokenTrouble.None, DateTimeOffset.MinValue);
                    ZaloLog.Renewed(_log, state.AccessUntil);
                    return true;
                }

                var kept = await _store.ReadAsync(CancellationToken.None);
                _version = kept.Version;
                if (kept.State is { } other && other.ObtainedAt > state.ObtainedAt && other.Origin != state.Origin)
                {
                    // A newer chain, begun with a new consent: ours is worth nothing beside it.
                    (_state, _unsaved) = (other, null);
                    return true;
                }
            }

            ZaloLog.TokensUnsaved(_log, null);
        }
        catch (StorageException e)
        {
            ZaloLog.TokensUnsaved(_log, e);
        }

        (_trouble, _notBefore) = (TokenTrouble.Unsaved, _time.GetUtcNow() + AfterFault);
        return false;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var kept = await _store.ReadAsync(cancellation);
        if (kept.IsBroken && !_isBroken)
        {
            ZaloLog.TokensUnreadable(_log);
        }

        (_version, _isBroken) = (kept.Version, kept.IsBroken);

        // A store somebody spoilt while we run does not spoil what we know.
        _state = kept.State ?? _state;
        _pastedTried |= _state?.Origin == _configured;
    }

    private TokenAnswer Trouble(TokenTrouble trouble, SendResult why, TimeSpan wait)
    {
        (_trouble, _why, _notBefore) = (trouble, why, _time.GetUtcNow() + wait);
        return Usable(why);
    }

    // An access token outlives the trouble of renewing it.
    private TokenAnswer Usable(SendResult why) => _state is { } state && IsAlive(state)
        ? TokenAnswer.Of(state.Access)
        : TokenAnswer.Without(why);
}
