using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Reports.Tests.Notices;

/// <summary>What the tests of the ways share.</summary>
internal static class NoticeBytes
{
    public static Notice Of(Case it, NoticeWay way = NoticeWay.Email, string reason = NoticeReasons.New) =>
        NoticeWriter.For(it, reason, [Cast.Person("minh") with { Webhook = "w", Zalo = "z" }], Cast.FridayMorning).First(notice => notice.Way == way);

    /// <summary>A mail as a person would read it: its encoded parts beside what they mean.</summary>
    public static string Readable(string mail)
    {
        var readable = new StringBuilder(mail);
        foreach (Match word in Regex.Matches(mail, @"=\?utf-8\?B\?([^?]+)\?=", RegexOptions.IgnoreCase))
        {
            readable.Append('\n').Append(Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));
        }

        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        if (mail.Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            readable.Append('\n').Append(Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal))));
        }

        readable.Append('\n').Append(WebUtility.UrlDecode(
            body.Replace("+", "%2B", StringComparison.Ordinal).Replace("=\r\n", "", StringComparison.Ordinal).Replace('=', '%')));
        return readable.ToString();
    }
}
