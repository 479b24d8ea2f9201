namespace OutboundKpi.Bot.History;

/// <summary>Shows somebody who waits how far long work has come. Called often: it decides itself how often to show it.</summary>
public interface IProgressMeter
{
    /// <summary>Tells how far it is.</summary>
    /// <param name="doing">What is being done, such as <c>reading</c>.</param>
    /// <param name="done">How much of it is done.</param>
    /// <param name="total">How much there is.</param>
    void Show(string doing, long done, long total);

    /// <summary>Tells that the work is over, so that what is written next begins on a line of its own.</summary>
    void End();
}
