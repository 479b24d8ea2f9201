using Microsoft.Extensions.Options;
using OutboundKpi.AdaptiveCards;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Cli;

/// <summary>Tells what stopped a verb in a sentence instead of a stack trace, where the sentence says what to do.</summary>
public static class Failures
{
    /// <summary>Runs a verb.</summary>
    /// <returns>0, or 1 when something stopped it that its user can mend.</returns>
    public static async Task<int> ReportAsync(Func<Task> verb)
    {
        try
        {
            await verb();
            return 0;
        }
        catch (Exception e) when (e is OptionsValidationException or StorageUnavailableException or StorageVersionException or CardTemplateException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
