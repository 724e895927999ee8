namespace AwarenessBot.Reports.Tests.Receipts;

/// <summary>
/// 512 syllables, no two alike without diacritics: an onset, a rime, every tone in turn. Chosen so that many run together in more
/// than one way ("ban ga" and "ba nga"), which content's own words do less.
/// </summary>
internal static class TestWords
{
    private static readonly string[] Onsets =
        ["b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x"];

    // The six tones of each.
    private static readonly string[][] Rimes =
    [
        .. from row in (string[])
           [
               "a à á ả ã ạ", "ô ồ ố ổ ỗ ộ", "ư ừ ứ ử ữ ự", "ai ài ái ải ãi ại", "ao ào áo ảo ão ạo", "ăm ằm ắm ẳm ẵm ặm", "ăn ằn ắn ẳn ẵn ặn",
               "âng ầng ấng ẩng ẫng ậng", "anh ành ánh ảnh ãnh ạnh", "eo èo éo ẻo ẽo ẹo", "ên ền ến ển ễn ện", "iên iền iến iển iễn iện",
               "iêu iều iếu iểu iễu iệu", "im ìm ím ỉm ĩm ịm", "oa òa óa ỏa õa ọa", "oan oàn oán oản oãn oạn", "ơm ờm ớm ởm ỡm ợm", "ôn ồn ốn ổn ỗn ộn",
               "ông ồng ống ổng ỗng ộng", "ua ùa úa ủa ũa ụa", "um ùm úm ủm ũm ụm", "ung ùng úng ủng ũng ụng", "ươi ười ưới ưởi ưỡi ượi", "uôn uồn uốn uổn uỗn uộn",
               "ương ường ướng ưởng ưỡng ượng", "ay ày áy ảy ãy ạy", "ui ùi úi ủi ũi ụi",
               "ép ẹp ép ẹp ép ẹp", "ích ịch ích ịch ích ịch", "ót ọt ót ọt ót ọt", "úc ục úc ục úc ục", "ách ạch ách ạch ách ạch", "út ụt út ụt út ụt",
           ]
           select row.Split(' '),
    ];

    // Words of every other sentence, which no list of content would have either.
    private static readonly HashSet<string> Ordinary =
    [
        "ba", "ban", "bao", "bay", "bi", "biet", "bo", "ca", "cai", "cam", "can", "cha", "cho", "chua", "chung", "co", "con", "cua", "cung", "day", "den",
        "di", "do", "duoi", "duong", "hai", "hay", "hoi", "hom", "ho", "hua", "khi", "khong", "la", "lai", "lam", "lan", "lo", "lon", "ma", "manh", "mai", "mua", "muon",
        "nam", "nay", "ngay", "nguoi", "nha", "nhanh", "nhieu", "nho", "nhung", "o", "phai", "qua", "ra", "ru", "sao", "sau", "so", "song", "ta", "tai", "tam",
        "thang", "thanh", "them", "theo", "tha", "thu", "toi", "tra", "truong", "trong", "tu", "va", "vai", "van", "vao", "vo", "vua", "xa", "xung",
    ];

    /// <summary>Some more than are needed.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Make()];

    public static IReadOnlyList<string> List { get; } = [.. All.Take(512)];

    private static IEnumerable<string> Make()
    {
        var seen = new HashSet<string>(Ordinary, StringComparer.Ordinal);
        var number = 0;
        foreach (var rime in Rimes)
        {
            foreach (var onset in Onsets)
            {
                var word = onset + rime[number++ % 6];
                if (seen.Add(Testing.Retyping.WithoutMarks(word)))
                {
                    yield return word;
                }
            }
        }
    }
}
