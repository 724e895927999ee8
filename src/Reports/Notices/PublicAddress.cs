using System.Net;
using System.Net.Sockets;

namespace AwarenessBot.Reports.Notices;

/// <summary>
/// Whether an address is on the public Internet. A webhook's address is typed by a person; it must not reach what is behind our own
/// walls. Lists: IANA's special-purpose address registries for IPv4 (RFC 6890) and IPv6.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Of 2000::/3, the only part of IPv6 that is public: protocol assignments with Teredo, documentation, 6to4, documentation again.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork PublicVersion6 = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || PublicVersion6.Contains(plain))
            && !NotPublic.Any(network => network.Contains(plain));
    }
}
