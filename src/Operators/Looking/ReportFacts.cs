using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Looking;

/// <summary>The answers of a report, one by one; what was skipped is said to be unknown.</summary>
internal static class ReportFacts
{
    public static IEnumerable<(string Label, string Value)> Of(Report report, Words words)
    {
        var unknown = words["desk_unknown"];
        return
        [
            ("desk_fact_teller", Or(words.Named("desk_teller_", report.Teller))),
            ("desk_fact_about", Or(words.Named("desk_about_", report.About))),
            ("desk_fact_kind", Or(words.Named("desk_kind_", report.Kind))),
            ("desk_fact_by", Or(words.Named("desk_by_", report.ByWhom))),
            ("desk_fact_safe", Or(words.Named("desk_safe_", report.Safe))),
            ("desk_fact_province", words.Province(report.Province)),
            ("desk_fact_place", Or(report.Place)),
            ("desk_fact_contact", Or(words.Named("desk_contact_", report.Contact))),
            ("desk_fact_phone", Or(report.Phone)),
            ("desk_fact_phone_time", Or(report.PhoneTime)),
            ("desk_fact_channel", Or(words.Named("desk_channel_", report.Channel))),
            ("desk_fact_at", Words.At(report.At)),
        ];

        string Or(string? value) => string.IsNullOrWhiteSpace(value) ? unknown : value;
    }
}
