using Microsoft.Extensions.Options;
using OutboundKpi.AdaptiveCards;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Cli;

/// <summary>Tells what stopped a verb in a sentence instead of a stack trace, where the sentence says what to do.</summary>
public static class Failures
{
    private const string SettingsReader = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>Runs a verb.</summary>
    /// <param name="errors">Where it is told.</param>
    /// <param name="verb">The verb; answers its exit code.</param>
    /// <returns>The verb's exit code, or 1 when something stopped it that its user can mend.</returns>
    public static async Task<int> ReportAsync(TextWriter errors, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception e) when (IsForTheUser(e))
        {
            await errors.WriteLineAsync(Words(e));
            return 1;
        }
    }

    /// <summary>What went wrong, in a line for each fault.</summary>
    public static string Words(Exception failure) => failure switch
    {
        AggregateException several => string.Join(Environment.NewLine, several.InnerExceptions.Select(Words)),
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        // The outer message names the file, the inner one the place in it.
        InvalidDataException { InnerException: { } inner } => $"{failure.Message} {inner.Message}",
        _ => failure.Message,
    };

    private static bool IsForTheUser(Exception failure) => failure switch
    {
        AggregateException several => several.InnerExceptions.All(IsForTheUser),
        OptionsValidationException or StorageUnavailableException or StorageVersionException or CardTemplateException => true,
        IOException or InvalidDataException or UnauthorizedAccessException => true,
        // A value that is not of its setting's kind; the message names the setting.
        InvalidOperationException { Source: SettingsReader } => true,
        _ => false,
    };
}
