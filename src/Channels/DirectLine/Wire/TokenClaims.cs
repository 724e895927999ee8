using System.Text.Json.Serialization;

namespace AwarenessBot.Channels.DirectLine.Wire;

// {"iss":"awarenessbot","aud":"awarenessbot","conv":"bT0…","user":"dl_k2…","origin":["https://a.vn"],"nbf":1793000000,"exp":1793001800,"jti":"Zq…"}
internal sealed record TokenClaims(
    [property: JsonPropertyName("iss")] string Issuer,
    [property: JsonPropertyName("aud")] string Audience,
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("origin")] IReadOnlyList<string> Origins,
    [property: JsonPropertyName("nbf")] long NotBefore,
    [property: JsonPropertyName("exp")] long Expires,
    [property: JsonPropertyName("jti")] string Id)
{
    public override string ToString() => nameof(TokenClaims);
}
