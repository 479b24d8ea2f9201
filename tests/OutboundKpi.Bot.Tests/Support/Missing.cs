namespace OutboundKpi.Bot.Tests.Support;

/// <summary>What a test needs and this machine has not: a reason to skip it, but a failure where CI=true, since there all of it must be.</summary>
internal static class Missing
{
    public static void SkipOrFail(string reason)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }
}
