using System.Security.Cryptography;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>The mark of one rendered form, by which it acts once.</summary>
public static class Nonce
{
    /// <summary>A new one: 96 random bits as text.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
