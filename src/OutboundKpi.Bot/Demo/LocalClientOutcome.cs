namespace OutboundKpi.Bot.Demo;

/// <summary>What became of starting the local client. Whatever it is, the bot itself runs on.</summary>
public abstract record LocalClientOutcome
{
    private LocalClientOutcome()
    {
    }

    /// <summary>Every page answers.</summary>
    /// <param name="Client">The running client; disposing of it ends it.</param>
    public sealed record Started(LocalClient Client) : LocalClientOutcome;

    /// <summary>There is no Node.js, or none that is new enough.</summary>
    /// <param name="Found">The version that was found, such as v16.20.2; null if there is none.</param>
    /// <param name="Needed">The lowest major version that will do.</param>
    public sealed record NodeMissing(string? Found, int Needed) : LocalClientOutcome;

    /// <summary>The client's npm package could not be installed.</summary>
    /// <param name="Output">The last lines that npm said; why npm could not be run, if it could not.</param>
    public sealed record NotInstalled(string Output) : LocalClientOutcome;

    /// <summary>Somebody else listens where a page should be. The client would silently take a random port instead, so it was not started.</summary>
    /// <param name="Persona">Whose page it is.</param>
    public sealed record PortTaken(LocalClientPersona Persona) : LocalClientOutcome;

    /// <summary>A page did not come up: its process ended, or did not answer in time.</summary>
    /// <param name="Persona">Whose page it is.</param>
    /// <param name="Output">The last lines that the process said.</param>
    public sealed record DidNotAnswer(LocalClientPersona Persona, string Output) : LocalClientOutcome;
}
