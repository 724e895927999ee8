using AwarenessBot.Content.Places;

namespace AwarenessBot.Understanding.Tests;

/// <summary>Provinces enough to test with, whatever the register on disk holds.</summary>
internal static class Cast
{
    public static readonly IReadOnlyList<Province> Provinces =
    [
        Province("01", "Hà Nội", ["Hà Nội"], ["HN", "thủ đô", "Hà Tây"]),
        Province("25", "Phú Thọ", ["Phú Thọ", "Vĩnh Phúc", "Hoà Bình"], ["Việt Trì"]),
        Province("31", "Hải Phòng", ["Hải Phòng", "Hải Dương"], ["Hải Hưng"]),
        Province("33", "Hưng Yên", ["Hưng Yên", "Thái Bình"], ["Hải Hưng"]),
        Province("40", "Nghệ An", ["Nghệ An"], ["Vinh"]),
        Province("48", "Đà Nẵng", ["Đà Nẵng", "Quảng Nam"], ["Hội An"]),
        Province("79", "Hồ Chí Minh", ["TP Hồ Chí Minh", "Bình Dương"], ["TPHCM", "TP.HCM", "HCM", "Sài Gòn", "SG"]),
        Province("92", "Cần Thơ", ["Cần Thơ", "Sóc Trăng", "Hậu Giang"], ["Tây Đô"]),
    ];

    private static Province Province(string code, string name, string[] former, string[] aliases) =>
        new() { Code = code, Name = name, Type = "tỉnh", Former = former, Aliases = aliases, Location = default };
}
