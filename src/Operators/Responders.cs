using System.Security.Cryptography;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Operators;

/// <summary>A responder who has just been made up, with what is to be handed to them once and is kept nowhere.</summary>
/// <param name="Responder">To be saved.</param>
/// <param name="Password">To be changed at the first sign-in.</param>
/// <param name="OneTimeUri">For their authenticator app.</param>
public sealed record NewResponder(Responder Responder, string Password, string OneTimeUri)
{
    /// <summary>Never a secret.</summary>
    public override string ToString() => Responder.Id;
}

/// <summary>Makes responders: keys, a first password, a secret for one-time codes.</summary>
public static class Responders
{
    private const int Words = 5;
    private const int Letters = 16;

    /// <summary>A new one.</summary>
    /// <param name="id">Short, lower case: <c>lan.nt</c>.</param>
    /// <param name="name">As colleagues see it.</param>
    /// <param name="desks">Ids of desks.</param>
    /// <param name="email">Where notices go; empty for none.</param>
    /// <param name="ring">Seals the secret of the one-time codes.</param>
    /// <param name="words">What the password is made of; sixteen letters where there are too few.</param>
    /// <exception cref="ArgumentException">The id is not one.</exception>
    public static NewResponder Create(
        string id, string name, IReadOnlyList<string> desks, string email, KeyRing ring, IReadOnlyList<string> words)
    {
        if (id.Length is 0 or > 64 || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-' or '_'))
        {
            throw new ArgumentException("An id has lower-case letters a to z, digits, dots, dashes; at most 64.", nameof(id));
        }

        var password = NewPassword(words);
        var secret = RandomNumberGenerator.GetBytes(OneTimeCodes.SecretBytes);
        var key = PersonalKey.Create(password);
        var responder = new Responder
        {
            Id = id,
            Name = name,
            Desks = desks,
            Email = email,
            PasswordHash = Passwords.Hash(password),
            OneTimeSecret = ring.Seal(OneTimeCodes.Purpose, secret),
            PublicKey = key.PublicKey,
            PrivateKey = key.PrivateKey,
            MustChangePassword = true,
        };
        return new NewResponder(responder, password, OneTimeCodes.Uri(id, secret));
    }

    // Without marks: typed on any keyboard, read out on the telephone.
    private static string NewPassword(IReadOnlyList<string> words)
    {
        var plain = words.Select(Content.Text.Letters.Fold).Distinct(StringComparer.Ordinal).ToList();
        return plain.Count < 500
            ? RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", Letters)
            : string.Join('-', Enumerable.Range(0, Words).Select(_ => plain[RandomNumberGenerator.GetInt32(plain.Count)]));
    }
}
